package org.bihuan.supervision.benchmark;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bihuan.organization.Unit;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.MatterScope;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Trainings extends JpaRepository<Training, Long> {

    Optional<Training> findByMatter(Matter matter);

    /** With those who came, and their units. */
    @Query("select t from Training t join fetch t.host left join fetch t.attendees a left join fetch a.person p"
            + " left join fetch p.unit where t.matter = :matter")
    Optional<Training> withAttendees(Matter matter);

    @Query("select t from Training t join fetch t.matter m join fetch m.unit u join fetch t.host where"
            + MatterScope.SEEN + "and t.trainingOn between :first and :last order by t.trainingOn desc, m.code desc")
    List<Training> seen(boolean everything, Set<Long> supervised, Set<Long> mines, LocalDate first, LocalDate last);

    /** Those that are to be at a mine, the next first. */
    @Query("select t from Training t join fetch t.matter m where t.host = :host and m.state = 'TRAINING_PLANNED'"
            + " order by t.trainingOn, m.code")
    List<Training> plannedAt(Unit host);

    @Query("select count(t) from Training t where t.heldAt is not null and t.trainingOn between :first and :last")
    long held(LocalDate first, LocalDate last);
}
