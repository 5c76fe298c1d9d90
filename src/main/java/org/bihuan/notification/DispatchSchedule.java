package org.bihuan.notification;

import java.time.Duration;
import java.util.List;
import org.bihuan.calendar.Appointment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/**
 * Lets the dispatcher look for due letters again and again, and, less often, whether what the administrators are to be
 * told is still to be written and whether an appointment is to be kept, such as the morning's digests.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(MailSettings.class)
class DispatchSchedule implements SchedulingConfigurer {

    private static final Logger log = LoggerFactory.getLogger(DispatchSchedule.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

    private final OutboxDispatcher dispatcher;
    private final CalendarWarning calendars;
    private final List<Appointment> appointments;
    private final MailSettings settings;
    private volatile boolean started;

    DispatchSchedule(
            OutboxDispatcher dispatcher,
            CalendarWarning calendars,
            List<Appointment> appointments,
            MailSettings settings) {
        this.dispatcher = dispatcher;
        this.calendars = calendars;
        this.appointments = appointments;
        this.settings = settings;
    }

    /** There is nothing to write about before the start is through, which in the demo makes its two months first. */
    @EventListener(ApplicationReadyEvent.class)
    void started() {
        started = true;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar schedule) {
        if (settings.dispatch()) {
            schedule.addFixedDelayTask(dispatcher::dispatchDue, settings.dispatchEvery());
            schedule.addFixedDelayTask(this::look, BETWEEN_LOOKS);
        }
    }

    private void look() {
        if (started) {
            calendars.look();
            appointments.forEach(DispatchSchedule::keep);
        }
    }

    /** One that fails does not keep the others from theirs; the next look tries again. */
    private static void keep(Appointment appointment) {
        try {
            appointment.keep();
        } catch (RuntimeException failure) {
            log.error("{} failed", appointment.getClass().getSimpleName(), failure);
        }
    }
}
