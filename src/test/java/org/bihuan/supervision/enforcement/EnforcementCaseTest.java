package org.bihuan.supervision.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.bihuan.calendar.TravelClock;
import org.bihuan.hazard.Source;
import org.bihuan.supervision.enforcement.EnforcementOrder.Kind;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Enforcing;
import org.bihuan.testing.Loop;
import org.bihuan.testing.LoopCoverage;
import org.bihuan.testing.Supervising;
import org.bihuan.testing.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Walks {@code bpmn/enforcement-case.bpmn} through every node and flow. */
@BihuanTest
class EnforcementCaseTest {

    @RegisterExtension
    static final LoopCoverage COVERAGE = new LoopCoverage("enforcementCase");

    @Autowired
    Enforcing enforcing;

    @Autowired
    Supervising supervising;

    @Autowired
    EnforcementDesk desk;

    @Autowired
    Loop loop;

    @Autowired
    Time time;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void whatAnInspectionFindsIsRectifiedOrdersAreFollowedUpAndTheCaseIsClosed() {
        String code = enforcing.recorded(Enforcing.CABLE);
        assertThat(code).matches("QSS-Z-2026-\\d{4}");
        assertThat(enforcing.of(code).getMatter().getDoneOn()).isEqualTo(time.today());
        String hazard = enforcing.hazards(code).get(0);
        assertThat(loop.hazard(hazard).getSource()).isEqualTo(Source.ENFORCEMENT);
        assertThat(loop.standsAt(hazard)).containsExactly("gradeHazard");
        enforcing.order(code, Kind.FINE, "30000");
        enforcing.issue(code);

        assertThatThrownBy(() -> enforcing.followUp(code, "SETTLED")).hasMessageContaining("还有 1 条隐患没有销号");
        enforcing.followUp(code, "UNSETTLED");
        enforcing.order(code, Kind.STOP_WORK, null);
        enforcing.issue(code);
        loop.close(hazard, time.today().plusDays(3).toString());
        enforcing.followUp(code, "SETTLED");
        enforcing.close("office.fa", code, "RETURNED");
        enforcing.issue(code);
        enforcing.followUp(code, "SETTLED");
        enforcing.close("office.fa", code, "CLOSED");

        assertThat(loop.standsAt(code)).isEmpty();
        assertThat(supervising.steps(code))
                .containsExactly(
                        "CASE_OPENED",
                        "INSPECTION_RECORDED",
                        "ORDERS_ISSUED",
                        "FOLLOW_UP_UNSETTLED",
                        "ORDERS_ISSUED",
                        "FOLLOW_UP_SETTLED",
                        "CASE_RETURNED",
                        "NO_ORDERS_NEEDED",
                        "FOLLOW_UP_SETTLED",
                        "CASE_CLOSED");
        EnforcementCase closed = enforcing.of(code);
        assertThat(closed.getMatter().isOpen()).isFalse();
        assertThat(closed.getOrders())
                .extracting(EnforcementOrder::round, EnforcementOrder::kind)
                .containsExactly(tuple(1, Kind.FINE), tuple(2, Kind.STOP_WORK));
        assertThat(closed.getFollowUps()).extracting(FollowUp::settled).containsExactly(false, true, true);
        assertThat(lettersTo("manager.qss", code)).contains("matterTold");
    }

    @Test
    void whatElseAFollowUpFindsBecomesHazardsOfTheSameCase() {
        String code = enforcing.fined();
        enforcing.findFurther(code, Enforcing.CABLE);
        enforcing.findFurther(code, Enforcing.DUST);

        assertThatThrownBy(() -> enforcing.followUp(code, "SETTLED")).hasMessageContaining("新发现 1 条隐患");
        assertThat(enforcing.hazards(code)).isEmpty();
        enforcing.followUp(code, "UNSETTLED");
        String hazard = enforcing.hazards(code).get(0);
        assertThat(loop.hazard(hazard).getSource()).isEqualTo(Source.ENFORCEMENT);
        assertThat(loop.standsAt(hazard)).containsExactly("gradeHazard");
        enforcing.issue(code);
        assertThatThrownBy(() -> enforcing.followUp(code, "SETTLED")).hasMessageContaining("还有 1 条隐患没有销号");
        loop.close(hazard, time.today().plusDays(3).toString());
        enforcing.followUp(code, "SETTLED");

        assertThat(enforcing.hazards(code)).containsExactly(hazard);
        assertThat(enforcing.of(code).getFollowUps())
                .extracting(FollowUp::found)
                .containsExactly(1, 0);
        enforcing.close("office.fa", code, "CLOSED");
    }

    @Test
    void whereNothingIsFoundAndOrderedNothingIsFollowedUp() {
        String code = enforcing.settled();

        assertThat(loop.standsAt(code)).containsExactly("closeCase");
        enforcing.close("director.fa", code, "CLOSED");
        assertThat(enforcing.of(code).getMatter().isOpen()).isFalse();
    }

    @Test
    void anotherProcessOpensACaseThatTheHeadOfTheOfficePlans() {
        String code = enforcing.unplanned();
        assertThat(loop.standsAt(code)).containsExactly("planInspection");
        assertThatThrownBy(() -> enforcing.submit("office.fa", code, "planInspection", Map.of()))
                .hasMessageContaining("检查人员");

        loop.as("office.fa", () -> {
            desk.keepPlan(code, enforcing.of(code).getVersion(), Enforcing.plan("inspector.fa"));
            return null;
        });
        enforcing.submit("office.fa", code, "planInspection", Map.of());

        assertThat(loop.standsAt(code)).containsExactly("inspectMine");
        assertThat(due(code, "inspectMine")).isEqualTo(enforcing.inspectBy());
    }

    @Test
    void anInspectionIsNotConcludedWithoutDualPrevention() {
        String code = enforcing.opened();

        assertThatThrownBy(() -> enforcing.submit("inspector.fa", code, "inspectMine", enforcing.conclusion()))
                .hasMessageContaining("责任落实")
                .hasMessageContaining("信息平台");
        assertThat(enforcing.of(code).getMatter().isShared()).isFalse();
    }

    @Test
    void whoRecordedAnInspectionDoesNotCloseItsCase() {
        String code = enforcing.opened();
        enforcing.record(code, "office.fa");
        enforcing.issue(code);

        assertThatThrownBy(() -> enforcing.close("office.fa", code, "CLOSED")).hasMessageContaining("不能由您结案");
        enforcing.close("director.fa", code, "CLOSED");
    }

    @Test
    void whoConcludedTheFollowUpDoesNotCloseTheCaseEither() {
        String code = enforcing.fined();
        enforcing.followUp("office.fa", code, "SETTLED");

        assertThatThrownBy(() -> enforcing.close("office.fa", code, "CLOSED")).hasMessageContaining("复查结论是您提交的");
        enforcing.close("director.fa", code, "CLOSED");
    }

    @Test
    void aFollowUpIsDueInTimeAndItsLatenessRises() {
        String code = enforcing.fined();
        LocalDate due = due(code, "followUpInspection");
        assertThat(due).isEqualTo(time.today().plusDays(15));

        time.travelTo(due.plusDays(9), LocalTime.NOON);

        assertThat(lettersTo("inspector.fa", code)).contains("matterReminder", "matterOverdue");
        assertThat(lettersTo("office.fa", code)).contains("matterOverdue");
        assertThat(lettersTo("director.fa", code)).contains("matterOverdue");
        enforcing.followUp(code, "SETTLED");
        enforcing.close("office.fa", code, "CLOSED");
    }

    private LocalDate due(String code, String task) {
        return loop.task(code, task)
                .getDueDate()
                .toInstant()
                .atZone(TravelClock.ZONE)
                .toLocalDate();
    }

    private List<String> lettersTo(String login, String code) {
        return jdbc.queryForList(
                "select template from outbox_letter where recipient_id = ? and dedupe_key like ? order by id",
                String.class,
                loop.person(login).getId(),
                code + "/%");
    }
}
