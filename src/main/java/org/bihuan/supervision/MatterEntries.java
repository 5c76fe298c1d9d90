package org.bihuan.supervision;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface MatterEntries extends JpaRepository<MatterEntry, Long> {

    @Query("select e from MatterEntry e join fetch e.matter m left join fetch e.actor left join fetch e.actedFor"
            + " where m.id = :matter or m.partOf.id = :matter order by e.happenedAt, e.id")
    List<MatterEntry> of(long matter);

    @Query("select e from MatterEntry e left join fetch e.actor left join fetch e.actedFor"
            + " where e.matter = :matter and e.step = :step order by e.happenedAt desc, e.id desc limit 1")
    Optional<MatterEntry> latest(Matter matter, String step);

    @Query("select e.step from MatterEntry e where e.matter = :matter and e.task = :task")
    List<String> toldOf(Matter matter, String task);
}
