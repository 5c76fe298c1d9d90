package org.bihuan.hazard;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Hazards extends JpaRepository<Hazard, Long> {

    Optional<Hazard> findByCode(String code);

    @Query("select h from Hazard h left join fetch h.mine left join fetch h.section left join fetch h.reporter"
            + " left join fetch h.rectifier left join fetch h.acceptor left join fetch h.supervisor"
            + " left join fetch h.rectifiedBy left join fetch h.duplicateOf where h.code = :code and (:everything = true"
            + " or h.mine.id in :mines or h.section.id in :sections or h.reporter.id = :person"
            + " or h.rectifier.id = :person or h.acceptor.id = :person)")
    Optional<Hazard> visible(String code, boolean everything, Set<Long> mines, Set<Long> sections, long person);

    @Query("select h from Hazard h where h.reporter.id = :person order by h.id desc")
    Page<Hazard> reportedBy(long person, Pageable page);

    @Query("select h from Hazard h where h.mine.id = :mine and h.state in :states and h.id <> :self order by h.id desc")
    List<Hazard> open(long mine, Set<HazardState> states, long self, Pageable page);
}
