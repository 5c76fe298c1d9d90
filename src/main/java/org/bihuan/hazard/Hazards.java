package org.bihuan.hazard;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Hazards extends JpaRepository<Hazard, Long> {

    /** What a jurisdiction holds. */
    String SEEN = " (:everything = true or h.mine.id in :mines or h.section.id in :sections or h.reporter.id in :people"
            + " or h.rectifier.id in :people or h.acceptor.id in :people) ";

    String LINES =
            "select new org.bihuan.hazard.HazardLine(h.id, h.code, m.name, h.place, h.description, h.field, h.state,"
                    + " h.grade, h.deadline, h.firstDeadline, h.rectifiedAt, h.registeredAt, s.name, r.name, a.name) from Hazard h join h.mine m"
                    + " left join h.section s left join h.rectifier r left join h.acceptor a where ";

    @Query(
            "select h from Hazard h left join fetch h.mine left join fetch h.section left join fetch h.proposedSection left join fetch h.reporter"
                    + " left join fetch h.rectifier left join fetch h.acceptor left join fetch h.supervisor"
                    + " left join fetch h.rectifiedBy left join fetch h.duplicateOf where h.code = :code and" + SEEN)
    Optional<Hazard> visible(String code, boolean everything, Set<Long> mines, Set<Long> sections, Set<Long> people);

    @Query(LINES + "h.id in :ids and" + SEEN)
    List<HazardLine> seenWith(
            Collection<Long> ids, boolean everything, Set<Long> mines, Set<Long> sections, Set<Long> people);

    @Query(LINES + "h.id in :ids and h.reporter.id = :person")
    List<HazardLine> reportedWith(Collection<Long> ids, long person);

    @Query(LINES + "h.duplicateOf.id = :hazard and" + SEEN + "order by h.id")
    List<HazardLine> repeating(
            long hazard, boolean everything, Set<Long> mines, Set<Long> sections, Set<Long> people, Pageable page);

    @Query(LINES + "h.inspection.id = :inspection and" + SEEN + "order by h.id")
    List<HazardLine> foundBy(
            long inspection, boolean everything, Set<Long> mines, Set<Long> sections, Set<Long> people);

    @Query(LINES + "h.code in :codes and" + SEEN)
    List<HazardLine> seenOf(
            Collection<String> codes, boolean everything, Set<Long> mines, Set<Long> sections, Set<Long> people);

    @Query("select h from Hazard h left join fetch h.mine left join fetch h.section left join fetch h.rectifier"
            + " left join fetch h.acceptor left join fetch h.rectifiedBy where h.code in :codes")
    List<Hazard> byCodes(Collection<String> codes);

    @Query("select h from Hazard h where h.mine.id = :mine and h.state in :states and h.id <> :self order by h.id desc")
    List<Hazard> open(long mine, Set<HazardState> states, long self, Pageable page);
}
