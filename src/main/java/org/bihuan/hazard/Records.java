package org.bihuan.hazard;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Records extends JpaRepository<RecordEntry, Long> {

    @Query(
            "select r from RecordEntry r left join fetch r.actor left join fetch r.actedFor where r.hazard.id = :hazard order by r.happenedAt, r.id")
    List<RecordEntry> of(long hazard);

    /** When one of these steps was last taken. */
    @Query("select max(r.happenedAt) from RecordEntry r where r.hazard.id = :hazard and r.step in :steps")
    Optional<Instant> last(long hazard, Set<Step> steps);

    @Query(
            "select count(r) > 0 from RecordEntry r where r.hazard.id = :hazard and r.step in :steps and r.happenedAt >= :since")
    boolean holds(long hazard, Set<Step> steps, Instant since);
}
