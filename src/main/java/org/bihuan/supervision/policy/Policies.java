package org.bihuan.supervision.policy;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.bihuan.supervision.Matter;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Policies extends JpaRepository<Policy, Long> {

    Optional<Policy> findByMatter(Matter matter);

    @Query("select m.code from Policy p join p.matter m where p.openFor = :mine")
    Optional<String> openOf(long mine);

    @Query("select p.openFor from Policy p where p.openFor in :mines")
    Set<Long> underway(Collection<Long> mines);

    /** To take a step with: whoever saves at the same moment what was open to them before is refused, or the step is. */
    @Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
    @Query("select p from Policy p where p.matter = :matter")
    Optional<Policy> toMove(Matter matter);
}
