package org.bihuan.supervision.benchmark;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.MatterScope;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Trainings extends JpaRepository<Training, Long> {

    Optional<Training> findByMatter(Matter matter);

    @Query("select t from Training t join fetch t.matter m join fetch m.unit u join fetch t.host where"
            + MatterScope.SEEN + "and t.trainingOn between :first and :last order by t.trainingOn desc, m.code desc")
    List<Training> seen(boolean everything, Set<Long> supervised, Set<Long> mines, LocalDate first, LocalDate last);

    @Query("select count(t) from Training t where t.heldAt is not null and t.trainingOn between :first and :last")
    long held(LocalDate first, LocalDate last);
}
