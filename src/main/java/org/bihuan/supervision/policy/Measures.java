package org.bihuan.supervision.policy;

import java.util.List;
import java.util.Optional;
import org.bihuan.supervision.Matter;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Measures extends JpaRepository<PolicyMeasure, Long> {

    Optional<PolicyMeasure> findByMatter(Matter matter);

    @Query("select p from PolicyMeasure p join fetch p.matter m join fetch p.owner o join fetch o.unit"
            + " where m.partOf = :policy order by length(m.code), m.code")
    List<PolicyMeasure> of(Matter policy);
}
