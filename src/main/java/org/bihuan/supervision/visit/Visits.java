package org.bihuan.supervision.visit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bihuan.organization.Unit;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.policy.Proposal;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Visits extends JpaRepository<Visit, Long> {

    Optional<Visit> findByMatter(Matter matter);

    @Query("select distinct v from Visit v join fetch v.matter m join fetch m.unit left join fetch v.visitors"
            + " where m.code in :codes and v.visitOn between :first and :last order by v.visitOn desc, m.code desc")
    List<Visit> of(Collection<String> codes, LocalDate first, LocalDate last);

    @Query("select count(v) > 0 from Visit v where v.recordedAt is not null and v.visitOn between :first and :last")
    boolean wereHeld(LocalDate first, LocalDate last);

    /** When a mine was last visited. */
    record LastOf(long mine, LocalDate day) {}

    @Query(
            "select new org.bihuan.supervision.visit.Visits$LastOf(m.unit.id, max(v.visitOn)) from Visit v join v.matter m"
                    + " where v.recordedAt is not null group by m.unit.id")
    List<LastOf> lastOfEach();

    @Query("select distinct v from Visit v join fetch v.matter m join v.findings f where m.unit = :mine"
            + " and v.takenUpAt is not null and f.policy is null"
            + " and f.kind = org.bihuan.supervision.visit.VisitFinding.Kind.PROPOSAL order by v.id")
    List<Visit> withoutPolicy(Unit mine);

    @Query("select new org.bihuan.supervision.policy.Proposal(m.code, v.visitOn, f.text) from Visit v join v.matter m"
            + " join v.findings f where f.policy = :policy order by v.visitOn, m.code, index(f)")
    List<Proposal> proposedTo(String policy);
}
