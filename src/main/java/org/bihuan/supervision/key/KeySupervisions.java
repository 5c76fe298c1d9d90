package org.bihuan.supervision.key;

import java.util.Optional;
import org.bihuan.supervision.Matter;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface KeySupervisions extends JpaRepository<KeySupervision, Long> {

    Optional<KeySupervision> findByMatter(Matter matter);

    boolean existsByOpenFor(long mine);

    @Query(
            "select new org.bihuan.supervision.key.ListedMine(m.code, u.id, u.name, o.name, k.listedOn, k.decision, m.state)"
                    + " from KeySupervision k join k.matter m join m.unit u left join u.supervisor o"
                    + " where k.listedOn is not null and m.closedAt is null order by k.listedOn, m.code")
    Slice<ListedMine> listed(Pageable page);
}
