package org.bihuan.organization;

import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Only ever added to. */
interface TrailEntries extends Repository<TrailEntry, Long> {

    TrailEntry save(TrailEntry entry);

    @Query("select e from TrailEntry e where e.who like :pattern escape '!' or e.subject like :pattern escape '!'"
            + " order by e.happenedAt desc, e.id desc")
    Slice<TrailEntry> search(String pattern, Pageable page);
}
