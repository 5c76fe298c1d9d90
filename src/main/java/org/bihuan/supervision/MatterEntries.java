package org.bihuan.supervision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bihuan.organization.Unit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface MatterEntries extends JpaRepository<MatterEntry, Long> {

    @Query("select e from MatterEntry e join fetch e.matter m left join fetch e.actor left join fetch e.actedFor"
            + " where m.id = :matter or m.partOf.id = :matter order by e.happenedAt, e.id")
    List<MatterEntry> of(long matter);

    @Query("select e from MatterEntry e join fetch e.matter m join m.unit u where u = :unit and e.happenedAt >= :from"
            + " and e.happenedAt < :before and e.step not in :left and" + MatterScope.SEEN
            + "order by e.happenedAt, e.id")
    List<MatterEntry> about(
            Unit unit,
            boolean everything,
            Set<Long> supervised,
            Set<Long> mines,
            Instant from,
            Instant before,
            Set<String> left);

    @Query("select e from MatterEntry e left join fetch e.actor left join fetch e.actedFor"
            + " where e.matter = :matter and e.step = :step order by e.happenedAt desc, e.id desc limit 1")
    Optional<MatterEntry> latest(Matter matter, String step);

    @Query("select e.step from MatterEntry e where e.matter = :matter and e.task = :task order by e.happenedAt, e.id")
    List<String> of(Matter matter, String task);
}
