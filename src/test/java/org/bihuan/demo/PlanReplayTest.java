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
        for (Map<String, Standing> year : List.of(first, second)) {
            for (String row : List.of("P13", "P14", "P15")) {
                assertThat(year.get(row)).as(row).isEqualTo(new Standing(12, 0, 0, 0));
            }
        }
        assertThat(first.get("P12")).as("a visit a month, but in October").isEqualTo(new Standing(6, 0, 1, 0));
        assertThat(second.get("P12")).as("a visit a month, but in February").isEqualTo(new Standing(11, 0, 1, 0));
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
