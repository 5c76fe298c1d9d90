package org.bihuan.supervision.bulletin;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import org.bihuan.calendar.Appointment;
import org.bihuan.organization.Organization;
import org.bihuan.organization.UnitKind;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Each morning, from a day of the month on that {@code bpmn/bulletin-limits.dmn} tells, the bulletin of the month before is opened, unless
 * that was done.
 */
@Component
public class MonthlyBulletins implements Appointment {

    private static final LocalTime MORNING = LocalTime.of(6, 30);

    private final MonthBulletins bulletins;
    private final BulletinLimits limits;
    private final Organization organization;
    private final Clock clock;

    MonthlyBulletins(MonthBulletins bulletins, BulletinLimits limits, Organization organization, Clock clock) {
        this.bulletins = bulletins;
        this.limits = limits;
        this.organization = organization;
        this.clock = clock;
    }

    @Override
    public Instant next(Instant after) {
        return Appointment.daily(MORNING, after, clock.getZone());
    }

    @Override
    public void keep() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        if (now.toLocalTime().isBefore(MORNING) || now.getDayOfMonth() < limits.openingDay()) {
            return;
        }
        YearMonth month = YearMonth.from(now).minusMonths(1);
        organization.units(UnitKind.BUREAU).forEach(bureau -> {
            try {
                bulletins.open(bureau, month);
            } catch (DataIntegrityViolationException openedMeanwhile) {
                // another node has opened it at this moment, which is as good
            }
        });
    }
}
