package org.bihuan.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole application on an empty database with the small test province ({@code src/test/resources/organization}),
 * a clock that stands still and no job executor. The build runs it twice: on H2 and on MariaDB.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@ActiveProfiles(resolver = TestProfiles.class)
@ContextConfiguration(initializers = TestDatabase.class)
@Import({
    BulletinWalk.class,
    Drawn.class,
    FilingWalk.class,
    Loop.class,
    QuickPhotos.class,
    Statements.class,
    Time.class,
    Supervising.class,
    Enforcing.class,
    Visiting.class,
    Benchmarking.class,
    Visitors.class,
    Saboteur.class,
    CoverageListeners.class
})
@ExtendWith({StandingClock.class, OwnEngine.class})
public @interface BihuanTest {}
