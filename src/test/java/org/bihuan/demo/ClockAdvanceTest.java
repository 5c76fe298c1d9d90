package org.bihuan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bihuan.calendar.TravelClock;
import org.bihuan.hazard.HazardAccess;
import org.bihuan.hazard.Step;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.bihuan.testing.Time;
import org.bihuan.workflow.Acting;
import org.bihuan.workflow.TimeLapse;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@BihuanTest
class ClockAdvanceTest {

    private static final Set<Step> TIMERS = Set.of(Step.REMINDED, Step.DUE_TODAY, Step.OVERDUE);

    @Autowired
    private TravelClock clock;

    @Autowired
    private TimeLapse time;

    @Autowired
    private Acting acting;

    @Autowired
    private Loop loop;

    @Autowired
    private HazardAccess hazards;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private EntityManager entities;

    @Test
    void whatFallsDueOnTheWayHappensOnTheWay() {
        String code = loop.assigned("B", "2026-11-30");
        Instant target = Leap.WEEK.from(ZonedDateTime.now(clock)).toInstant();

        int timers = loop.as("admin", () -> new ClockAdvance(clock, time, acting).by(Leap.WEEK));

        assertThat(timers).isPositive();
        assertThat(loop.record(code))
                .filteredOn(entry -> TIMERS.contains(entry.getStep()))
                .as("the system did it, not who advanced the clock")
                .allSatisfy(entry -> assertThat(entry.getActor()).isNull());
        assertThat(clock.instant()).isAfterOrEqualTo(target);
        assertThat(timersOf(code))
                .containsExactly(
                        "2026-11-27 08:00 REMINDED",
                        "2026-11-29 08:00 REMINDED",
                        "2026-11-30 08:00 DUE_TODAY",
                        "2026-12-01 00:00 OVERDUE");
    }

    @Test
    @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
    void theEngineFollowsEvenIfAnotherApplicationInTheSameMachineLeftItsClockBehind() {
        String code = loop.assigned("B", "2026-11-30");
        clock.freezeAt(Instant.parse("2026-11-27T01:00:00Z"));
        ClockUtil.setCurrentTime(Date.from(Time.START));

        new ClockAdvance(clock, time, acting).by(Leap.HOUR);

        assertThat(timersOf(code)).containsExactly("2026-11-27 09:00 REMINDED");
    }

    @Test
    void theMorningsOnTheWayHaveTheirDigests() {
        jdbc.update("delete from outbox_letter");
        jdbc.update("update digest_round set written_for = '2000-01-01'");
        loop.assigned("B", "2026-11-26");

        new ClockAdvance(clock, time, acting).by(Leap.WEEK);

        assertThat(entities.createQuery(
                                "select l.postedAt from OutboxLetter l where l.template = 'digest' and l.recipient = :fitter"
                                        + " order by l.id",
                                Instant.class)
                        .setParameter("fitter", loop.person("fitter.jd").getId())
                        .getResultList())
                .extracting(posted -> ClockPage.MINUTES.format(posted.atZone(TravelClock.ZONE)))
                .containsExactly(
                        "2026-11-25 07:30",
                        "2026-11-26 07:30",
                        "2026-11-27 07:30",
                        "2026-11-30 07:30",
                        "2026-12-01 07:30");
        jdbc.update("delete from outbox_letter");
        jdbc.update("update digest_round set written_for = '2000-01-01'");
    }

    private List<String> timersOf(String code) {
        return loop.as("officer.qss", () -> hazards.record(hazards.visible(code).orElseThrow())).stream()
                .filter(entry -> TIMERS.contains(entry.getStep()))
                .map(entry -> ClockPage.MINUTES.format(entry.getHappenedAt().atZone(TravelClock.ZONE)) + " "
                        + entry.getStep())
                .toList();
    }
}
