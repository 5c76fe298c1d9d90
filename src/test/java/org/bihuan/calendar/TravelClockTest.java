package org.bihuan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

class TravelClockTest {

    private static final Instant START = Instant.parse("2026-09-30T16:30:00Z");

    private final EmbeddedDatabase database = new EmbeddedDatabaseBuilder()
            .setType(EmbeddedDatabaseType.H2)
            .generateUniqueName(true)
            .build();
    private final ClockOffsets offsets = new ClockOffsets(JdbcClient.create(database));
    private final List<ClockMoved> heard = new ArrayList<>();
    private final Ticking real = new Ticking();

    TravelClockTest() {
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/h2/V05__travel_clock.sql")).execute(database);
    }

    @AfterEach
    void closeDatabase() {
        database.shutdown();
    }

    @Test
    void showsRealTimeInChinaUntilSomebodyTravels() {
        TravelClock clock = movable();

        assertThat(clock.instant()).isEqualTo(START);
        assertThat(LocalDate.now(clock)).isEqualTo("2026-10-01");
        assertThat(clock.travelled()).isFalse();
    }

    @Test
    void runsOnFromWhereItTravelled() {
        TravelClock clock = movable();

        clock.advance(Duration.ofDays(1));
        clock.advance(Duration.ofHours(2));
        real.now = START.plusSeconds(5);

        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofHours(26)).plusSeconds(5));
        assertThat(clock.travelled()).isTrue();
    }

    @Test
    void theOffsetOutlivesARestart() {
        movable().advance(Duration.ofDays(1));
        movable().advance(Duration.ofDays(7));

        assertThat(movable().instant()).isEqualTo(START.plus(Duration.ofDays(8)));
    }

    @Test
    void standsStillWhileFrozenAndThenRunsOnFromItsOffset() {
        TravelClock clock = movable();
        Instant moment = Instant.parse("2026-01-01T00:00:00Z");

        clock.freezeAt(moment);
        real.now = START.plusSeconds(5);
        assertThat(clock.instant()).isEqualTo(moment);
        clock.advance(Duration.ofDays(1));
        assertThat(clock.instant()).isEqualTo(moment.plus(Duration.ofDays(1)));
        assertThat(movable().travelled()).isFalse();

        clock.unfreeze();
        assertThat(clock.instant()).isEqualTo(real.now);
    }

    @Test
    void tellsItsListenersEveryMove() {
        TravelClock clock = movable();

        clock.advance(Duration.ofHours(1));
        clock.freezeAt(START);

        assertThat(heard)
                .containsExactly(new ClockMoved(Duration.ofHours(1), null), new ClockMoved(Duration.ofHours(1), START));
        assertThat(clock.position()).isEqualTo(heard.get(1));
    }

    @Test
    void onlyAdvances() {
        assertThatThrownBy(() -> movable().advance(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void cannotBeMovedInProductionAndIgnoresWhatADemoLeftBehind() {
        movable().advance(Duration.ofDays(1));
        TravelClock clock = new TravelClock(real, false, offsets, heard::add);
        heard.clear();

        assertThat(clock.instant()).isEqualTo(START);
        assertThatThrownBy(() -> clock.advance(Duration.ofHours(1))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> clock.freezeAt(START)).isInstanceOf(IllegalStateException.class);
        assertThat(heard).isEmpty();
    }

    @Test
    void aViewInAnotherZoneTravelsAlong() {
        TravelClock clock = movable();
        Clock utc = clock.withZone(ZoneOffset.UTC);

        clock.advance(Duration.ofDays(1));

        assertThat(utc.instant()).isEqualTo(clock.instant());
        assertThat(LocalDate.now(utc)).isEqualTo("2026-10-01");
        assertThat(LocalDate.now(clock)).isEqualTo("2026-10-02");
    }

    private TravelClock movable() {
        return new TravelClock(real, true, offsets, heard::add);
    }

    private static final class Ticking extends Clock {

        private Instant now = START;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return TravelClock.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
