package org.bihuan.supervision.filing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.bihuan.organization.Organization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens, day by day, the filings whose last day comes near. What fell due while the application stood still is made up for. */
@Service
@Transactional
class FilingRound {

    private final Duties duties;
    private final Filings filings;
    private final DutyFilings process;
    private final FilingLimits limits;
    private final Organization organization;
    private final JdbcClient jdbc;

    FilingRound(
            Duties duties,
            Filings filings,
            DutyFilings process,
            FilingLimits limits,
            Organization organization,
            JdbcClient jdbc) {
        this.duties = duties;
        this.filings = filings;
        this.process = process;
        this.limits = limits;
        this.organization = organization;
        this.jdbc = jdbc;
    }

    /** Opens what is to be opened by a day, unless that was done or another node is at it. */
    void open(LocalDate today) {
        begin(today).ifPresent(from -> duties.all().forEach(duty -> open(duty, from, today)));
    }

    /** What was due before the first day of all was never asked for here, so it is not opened. */
    private void open(Duty duty, LocalDate from, LocalDate today) {
        for (Period period : duty.dueBetween(from, today.plusDays(limits.openBefore(duty.period())))) {
            Set<Long> asked = filings.unitsOwing(duty.id(), period.toString());
            organization.inOperation(duty.by().units()).stream()
                    .filter(unit -> !asked.contains(unit.getId()))
                    .forEach(unit -> process.openNew(duty, unit, period, duty.dueOn(period)));
        }
    }

    /** Locks the round and begins a day in it; gives the day of the last round, or this one if it is the first. */
    private Optional<LocalDate> begin(LocalDate today) {
        Optional<LocalDate> last = jdbc.sql("select coalesce(opened_for, cast(:today as date)) from filing_round"
                        + " where id = 1 and (opened_for is null or opened_for < :today) for update skip locked")
                .param("today", today)
                .query(LocalDate.class)
                .optional();
        if (last.isPresent()) {
            jdbc.sql("update filing_round set opened_for = ? where id = 1")
                    .param(today)
                    .update();
        }
        return last;
    }
}
