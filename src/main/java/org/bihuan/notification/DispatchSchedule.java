package org.bihuan.notification;

import java.time.Duration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/**
 * Lets the dispatcher look for due letters again and again, and, less often, whether the morning's digests and what the
 * administrators are to be told are still to be written.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(MailSettings.class)
class DispatchSchedule implements SchedulingConfigurer {

    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

    private final OutboxDispatcher dispatcher;
    private final CalendarWarning calendars;
    private final MorningDigest digest;
    private final MailSettings settings;
    private volatile boolean started;

    DispatchSchedule(
            OutboxDispatcher dispatcher, CalendarWarning calendars, MorningDigest digest, MailSettings settings) {
        this.dispatcher = dispatcher;
        this.calendars = calendars;
        this.digest = digest;
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
            digest.keep();
        }
    }
}
