package org.bihuan.supervision.bulletin;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.bihuan.organization.Unit;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.MatterScope;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Bulletins extends JpaRepository<Bulletin, Long> {

    Optional<Bulletin> findByMatter(Matter matter);

    Optional<Bulletin> findByFirstDayAndUnit(LocalDate firstDay, Unit unit);

    @Query("select b from Bulletin b join fetch b.matter m join fetch m.unit u where " + MatterScope.SEEN)
    Slice<Bulletin> seen(boolean everything, Set<Long> supervised, Set<Long> mines, Pageable page);
}
