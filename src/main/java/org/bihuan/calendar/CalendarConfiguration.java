package org.bihuan.calendar;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    /** Movable in the demo and in tests only: a production clock that somebody can turn would void every deadline. */
    @Bean
    @DependsOnDatabaseInitialization
    TravelClock clock(Environment environment, JdbcClient jdbc, ApplicationEventPublisher events) {
        boolean movable = environment.acceptsProfiles(Profiles.of("demo", "test"));
        return new TravelClock(Clock.system(TravelClock.ZONE), movable, new ClockOffsets(jdbc), events::publishEvent);
    }

    @Bean
    CalendarFolder calendarFolder(
            @Value("${bihuan.calendars:file:./config/calendars/}") String location, ResourcePatternResolver files) {
        return new CalendarFolder(CalendarFile.readAll(location, files));
    }

    @Bean
    WorkingCalendar workingCalendar(CalendarFolder folder) {
        return new WorkingCalendar(folder.calendars());
    }
}
