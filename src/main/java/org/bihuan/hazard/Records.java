package org.bihuan.hazard;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Records extends JpaRepository<RecordEntry, Long> {

    @Query(
            "select r from RecordEntry r left join fetch r.actor where r.hazard.id = :hazard order by r.happenedAt, r.id")
    List<RecordEntry> of(long hazard);
}
