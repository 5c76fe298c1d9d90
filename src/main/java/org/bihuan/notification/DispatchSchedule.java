package org.bihuan.notification;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Lets the dispatcher look for due letters again and again. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(MailSettings.class)
class DispatchSchedule implements SchedulingConfigurer {

    private final OutboxDispatcher dispatcher;
    private final MailSettings settings;

    DispatchSchedule(OutboxDispatcher dispatcher, MailSettings settings) {
        this.dispatcher = dispatcher;
        this.settings = settings;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar schedule) {
        if (settings.dispatch()) {
            schedule.addFixedDelayTask(dispatcher::dispatchDue, settings.dispatchEvery());
        }
    }
}
