package org.bihuan.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Lets the dispatcher look for due letters again and again, and whether the administrators are to be written to. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(MailSettings.class)
class DispatchSchedule implements SchedulingConfigurer {

    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

    private final OutboxDispatcher dispatcher;
    private final CalendarWarning calendars;
    private final MailSettings settings;

    DispatchSchedule(OutboxDispatcher dispatcher, CalendarWarning calendars, MailSettings settings) {
        this.dispatcher = dispatcher;
        this.calendars = calendars;
        this.settings = settings;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar schedule) {
        if (settings.dispatch()) {
            schedule.addFixedDelayTask(dispatcher::dispatchDue, settings.dispatchEvery());
            schedule.addFixedDelayTask(calendars::look, BETWEEN_LOOKS);
        }
    }
}
