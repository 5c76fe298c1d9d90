package org.bihuan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bihuan.calendar.TravelClock;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Role;
import org.bihuan.supervision.plan.PlanTable;
import org.bihuan.supervision.plan.Standing;
import org.bihuan.testing.TestDatabase;
import org.bihuan.testing.TestProfiles;
import org.bihuan.workflow.Acting;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The Plan from 3 June 2019 to the end of 2020, as the demo province would have lived it. The databases are told apart by other tests. */
@Tag("replay")
@SpringBootTest(properties = "bihuan.demo.replay=true")
@ActiveProfiles(profiles = "demo", resolver = TestProfiles.class)
@ContextConfiguration(initializers = TestDatabase.class)
class PlanReplayTest {

    @Autowired
    PlanReplay replay;

    @Autowired
    PlanTable table;

    @Autowired
    Acting acting;

    @Autowired
    Organization organization;

    @Autowired
    TravelClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void whatThePlanAskedForWasDoneSomeLateSomeNot() {
        replay.print().forEach(System.out::println);
        Map<String, Standing> first = standings(2019);
        Map<String, Standing> second = standings(2020);

        assertThat(clock.instant().atZone(TravelClock.ZONE).toLocalDate()).isEqualTo(PlanReplay.LAST);
        for (String row : List.of("P13", "P14", "P15")) {
            assertThat(first.get(row)).as(row).isEqualTo(new Standing(12, 0, 0, 0));
            assertThat(second.get(row))
                    .as("the one whose first policy is not closed: " + row)
                    .isEqualTo(new Standing(11, 0, 1, 0));
        }
        for (Map<String, Standing> year : List.of(first, second)) {
            assertThat(year.get("P2")).as("plans of mines and groups").isEqualTo(new Standing(13, 2, 1, 0));
            assertThat(year.get("P8")).as("reports of mines").isEqualTo(new Standing(9, 2, 1, 0));
            assertThat(year.get("P21")).as("platforms aligned").isEqualTo(new Standing(9, 2, 1, 0));
            assertThat(year.get("P16").late())
                    .as("urges that were answered late")
                    .isPositive();
            assertThat(year.get("P17").onTime()).as("mines listed and delisted").isPositive();
        }
        assertThat(first.get("P1")).as("self-assessments").isEqualTo(new Standing(9, 2, 1, 0));
        assertThat(second.get("P1"))
                .as("the last day is not over for the late ones")
                .isEqualTo(new Standing(9, 0, 0, 3));
        assertThat(first.get("P11")).as("a bulletin a month from July on").isEqualTo(new Standing(6, 0, 1, 0));
        assertThat(first.get("P12")).as("a visit a month, but in October").isEqualTo(new Standing(6, 0, 1, 0));
        assertThat(second.get("P12")).as("a visit a month, but in February").isEqualTo(new Standing(11, 0, 1, 0));
        assertThat(first.get("P19")).as("summaries of the branches").isEqualTo(new Standing(6, 0, 0, 0));
        assertThat(first.get("P20")).as("two trainings").isEqualTo(new Standing(1, 0, 0, 0));
        assertThat(second.get("P20")).as("one of two").isEqualTo(new Standing(0, 0, 0, 1));
        assertThat(jdbc.queryForObject("select count(*) from outbox_letter", Integer.class))
                .isGreaterThan(1000);
    }

    private Map<String, Standing> standings(int year) {
        String leader = organization.holders(Role.BUREAU_LEADER).get(0).getLogin();
        return acting.as(organization.person(leader).orElseThrow(), () -> table.of(year)).stream()
                .filter(line -> line.standing() != null)
                .collect(Collectors.toMap(line -> line.obligation().id(), PlanTable.Line::standing));
    }
}
