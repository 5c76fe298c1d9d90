package org.bihuan.supervision.policy;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.bihuan.organization.Unit;
import org.bihuan.supervision.Matter;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Policies extends JpaRepository<Policy, Long> {

    Optional<Policy> findByMatter(Matter matter);

    @Query("select m.code from Policy p join p.matter m where m.unit = :mine and m.closedAt is null")
    Optional<String> openOf(Unit mine);

    /** To take a step with: whoever saves at the same moment what was open to them before is refused, or the step is. */
    @Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
    @Query("select p from Policy p where p.matter = :matter")
    Optional<Policy> toMove(Matter matter);
}
