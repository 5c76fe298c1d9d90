package org.bihuan.supervision.policy;

import java.util.List;
import java.util.Optional;
import org.bihuan.supervision.Matter;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Changes extends JpaRepository<PolicyChange, Long> {

    Optional<PolicyChange> findByMatter(Matter matter);

    @Query(
            "select c from PolicyChange c join fetch c.matter m join fetch c.asked.owner o join fetch o.unit"
                    + " left join fetch c.before.owner b left join fetch b.unit left join fetch c.measure e"
                    + " left join fetch e.matter left join fetch e.owner w left join fetch w.unit where m.partOf = :policy order by length(m.code), m.code")
    List<PolicyChange> of(Matter policy);

    @Query("select c from PolicyChange c where c.measure.matter = :measure and c.approvedAt is not null"
            + " order by c.approvedAt desc, c.id desc limit 1")
    Optional<PolicyChange> lastOf(Matter measure);
}
