package org.bihuan.supervision.enforcement;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.bihuan.supervision.Matter;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Cases extends JpaRepository<EnforcementCase, Long> {

    Optional<EnforcementCase> findByMatter(Matter matter);

    /** To take a step with: whoever saves at the same moment what was open to them before is refused, or the step is. */
    @Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
    @Query("select c from EnforcementCase c where c.matter = :matter")
    Optional<EnforcementCase> toMove(Matter matter);
}
