package org.bihuan.supervision.filing;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bihuan.organization.Unit;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.MatterScope;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Filings extends JpaRepository<Filing, Long> {

    String LINES = "select new org.bihuan.supervision.filing.FilingLine(m.code, f.duty, f.period, u.name, m.subject,"
            + " m.state, m.dueOn, m.doneOn, f.filedOn, f.returned, f.items, f.conforming, f.receipt)"
            + " from Filing f join f.matter m join f.unit u where ";

    Optional<Filing> findByMatter(Matter matter);

    Optional<Filing> findByDutyAndPeriodAndUnit(String duty, String period, Unit unit);

    /** To take a step with: whoever saves at the same moment what was open to them before is refused, or the step is. */
    @Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
    @Query("select f from Filing f where f.matter = :matter")
    Optional<Filing> toMove(Matter matter);

    @Query("select u.id from Filing f join f.unit u where f.duty = :duty and f.period = :period")
    Set<Long> unitsOwing(String duty, String period);

    /** @param standing the name of a {@link Standing} */
    @Query(LINES + MatterScope.SEEN
            + "and (:duty is null or f.duty = :duty) and (:period is null or f.period = :period)"
            + " and (:standing is null or (case when m.doneOn is not null then"
            + " (case when m.doneOn > m.dueOn then 'LATE' else 'IN_TIME' end)"
            + " else (case when m.dueOn < :today then 'MISSING' else 'OPEN' end) end) = :standing)"
            + " and (:text is null or lower(m.code) like lower(:text) escape '!' or lower(u.name) like lower(:text) escape '!'"
            + " or lower(m.subject) like lower(:text) escape '!')")
    Slice<FilingLine> seen(
            boolean everything,
            Set<Long> supervised,
            Set<Long> mines,
            @Nullable String duty,
            @Nullable String period,
            @Nullable String standing,
            @Nullable String text,
            LocalDate today,
            Pageable page);

    @Query("select new org.bihuan.supervision.filing.FilingCounts(f.duty, f.period, max(m.dueOn), count(f),"
            + " sum(case when m.doneOn <= m.dueOn then 1 else 0 end),"
            + " sum(case when m.doneOn > m.dueOn then 1 else 0 end),"
            + " sum(case when m.doneOn is null and m.dueOn < :today then 1 else 0 end),"
            + " sum(case when f.receipt is not null then 1 else 0 end), sum(f.items), sum(f.conforming))"
            + " from Filing f join f.matter m join f.unit u where " + MatterScope.SEEN
            + "group by f.duty, f.period order by max(m.dueOn) desc, f.duty")
    List<FilingCounts> counts(
            boolean everything, Set<Long> supervised, Set<Long> mines, LocalDate today, Pageable most);
}
