package org.bihuan.supervision.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.calendar.TravelClock;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.bihuan.testing.LoopCoverage;
import org.bihuan.testing.Supervising;
import org.bihuan.testing.Time;
import org.bihuan.testing.Visiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Walks {@code bpmn/visit.bpmn} through every node and flow. */
@BihuanTest
class VisitTest {

    @RegisterExtension
    static final LoopCoverage COVERAGE = new LoopCoverage("visit");

    @Autowired
    Visiting visiting;

    @Autowired
    Supervising supervising;

    @Autowired
    MineVisits visits;

    @Autowired
    MissingVisits missing;

    @Autowired
    Loop loop;

    @Autowired
    Time time;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void whatAVisitFindsBecomesHazardsAndGoesToThePolicyOfTheMine() {
        String policy = supervising.opened("QSS");
        String code = visiting.recorded(time.today());

        assertThat(loop.standsAt(code)).containsExactly("takeUpFindings");
        assertThat(lettersTo("office.fa", code)).containsExactly("matterTold", "matterAsked");
        assertThat(lettersTo("manager.qss", code)).containsExactly("matterTold");
        visiting.takeUp(code);

        assertThat(loop.standsAt(code)).isEmpty();
        assertThat(visiting.visit(code).getMatter().standsIn(VisitState.VISIT_CLOSED))
                .isTrue();
        assertThat(visiting.visit(code).getFindings())
                .extracting(VisitFinding::policy)
                .containsExactly(null, policy);
        assertThat(hazardsOf(code)).singleElement().satisfies(hazard -> assertThat(loop.standsAt(hazard))
                .containsExactly("gradeHazard"));
        assertThat(supervising.steps(code)).containsExactly("VISIT_PLANNED", "VISIT_RECORDED", "FINDINGS_TAKEN_UP");
    }

    @Test
    void aVisitThatFindsNothingIsClosedWhenItIsRecorded() {
        String code = visiting.planned(time.today());

        visiting.record(code);

        assertThat(loop.standsAt(code)).isEmpty();
        assertThat(visiting.visit(code).getMatter().isOpen()).isFalse();
    }

    @Test
    void aVisitIsMovedOrCancelledUntilItHasTakenPlace() {
        String code = visiting.planned(time.today().plusDays(3));
        assertThatThrownBy(() -> visiting.record(code)).hasMessageContaining("还没有到");
        assertThatThrownBy(() -> decide(code, Map.of("decision", "CANCELLED"))).hasMessageContaining("理由");
        assertThatThrownBy(() -> decide(code, Map.of("decision", "HELD", "seen", " ", "participants", "矿长")))
                .hasMessageContaining("看到的情况");
        assertThatThrownBy(() -> decide(code, moved(time.today().minusDays(1)))).hasMessageContaining("不能早于今天");

        decide(code, moved(time.today().plusDays(9)));

        assertThat(visiting.visit(code).getVisitOn()).isEqualTo(time.today().plusDays(9));
        assertThat(loop.standsAt(code)).containsExactly("recordVisit");
        assertThat(dueOn(code, "recordVisit")).isEqualTo(time.today().plusDays(12));
        decide(code, Map.of("decision", "CANCELLED", "reason", "矿井停产"));
        assertThat(visiting.visit(code).getMatter().standsIn(VisitState.VISIT_CANCELLED))
                .isTrue();
        assertThat(visiting.visit(code).getMatter().isShared()).isFalse();
        assertThat(supervising.steps(code)).containsExactly("VISIT_PLANNED", "VISIT_POSTPONED", "VISIT_CANCELLED");
    }

    @Test
    void whatIsSentBackIsLookedAtAgainAndNoLongerMovedOrCancelled() {
        String code = visiting.recorded(time.today());
        assertThatThrownBy(() -> takeUp("inspector.fa", code, Map.of("decision", "FINDINGS_RETURNED")))
                .hasMessageContaining("理由");

        takeUp("office.fa", code, Map.of("decision", "FINDINGS_RETURNED", "reason", "地点不明确"));

        assertThat(loop.standsAt(code)).containsExactly("recordVisit");
        assertThatThrownBy(() -> decide(code, Map.of("decision", "CANCELLED", "reason", "不去了")))
                .hasMessageContaining("已经督导过");
        visiting.write(code, Visiting.RECORDS);
        visiting.record(code);
        visiting.takeUp(code);
        assertThat(hazardsOf(code)).isEmpty();
    }

    @Test
    void whatIsProposedToAMineWithoutAPolicyGoesToItsNextOne() {
        supervising.closed("QSS");
        String code = visiting.recorded(time.today());
        visiting.takeUp(code);
        assertThat(visiting.visit(code).getFindings())
                .extracting(VisitFinding::policy)
                .containsOnlyNulls();

        String policy = supervising.opened("QSS");

        assertThat(visiting.visit(code).getFindings())
                .extracting(VisitFinding::policy)
                .containsExactly(null, policy);
        assertThat(supervising.steps(code)).endsWith("PROPOSALS_TAKEN_ALONG");
    }

    @Test
    void whoRecordedAVisitDoesNotTakeItsFindingsUpEvenAsAnInspector() {
        String code = visiting.recorded(time.today());
        jdbc.update(
                "insert into person_role (person_id, role_id, unit_id)"
                        + " select p.id, 'inspector', u.id from person p, unit u where p.login = 'promoter' and u.code = 'FA-1'");
        try {
            assertThatThrownBy(() -> takeUp("promoter", code, Map.of("decision", "TAKEN_UP")))
                    .hasMessageContaining("自己记录的");
        } finally {
            jdbc.update("delete from person_role where role_id = 'inspector'"
                    + " and person_id = (select id from person where login = 'promoter')");
        }

        visiting.takeUp(code);
        assertThat(hazardsOf(code)).hasSize(1);
    }

    @Test
    void whoIsToActIsRemindedAndItsLatenessIsTold() {
        String code = visiting.planned(time.today());
        LocalDate due = dueOn(code, "recordVisit");

        time.travelTo(due.plusDays(1), LocalTime.NOON);

        assertThat(lettersTo("promoter", code))
                .containsExactly("matterTold", "matterAsked", "matterReminder", "matterReminder", "matterOverdue");
        visiting.record(code);
    }

    @Test
    void onlyThePromotionOfficePlansAndOnlyItsPeopleGo() {
        LocalDate today = time.today();
        assertThatThrownBy(() -> plan("office.fa", "QSS", today, "promoter")).hasMessageContaining("refused.mine");
        assertThatThrownBy(() -> plan("promoter", "G1", today, "promoter")).hasMessageContaining("refused.mine");
        assertThatThrownBy(() -> plan("promoter", "QSS", today.minusDays(1), "promoter"))
                .hasMessageContaining("refused.day");
        assertThatThrownBy(() -> plan("promoter", "QSS", today, "inspector.fa"))
                .hasMessageContaining("refused.visitor");
    }

    /** In a month of its own, which no other test visits. */
    @Test
    void aMonthWithoutAVisitRemindsThePromotionOfficeOnce() {
        YearMonth month = YearMonth.of(2031, 4);
        look(month.atDay(19));
        assertThat(reminders(month)).isZero();

        look(month.atDay(20));
        look(month.atDay(21));

        assertThat(reminders(month)).isEqualTo(1);
        YearMonth next = month.plusMonths(1);
        time.travelTo(next.atDay(3), LocalTime.NOON);
        visiting.record(visiting.planned(next.atDay(3)));
        look(next.atDay(25));
        assertThat(reminders(next)).isZero();
    }

    private void look(LocalDate day) {
        time.sleepUntil(day, LocalTime.of(9, 0));
        missing.look();
    }

    private int reminders(YearMonth month) {
        return jdbc.queryForObject(
                "select count(*) from outbox_letter where template = 'visitWanted' and dedupe_key like ?",
                Integer.class,
                "visits/" + month + "/%");
    }

    private String plan(String login, String mine, LocalDate day, String visitor) {
        return loop.as(login, () -> visits.plan(mine, day, "机制运行情况", Set.of(visitor)));
    }

    private void decide(String code, Map<String, Object> form) {
        supervising.submit("promoter", code, "recordVisit", form);
    }

    private static Map<String, Object> moved(LocalDate day) {
        return Map.of("decision", "POSTPONED", "newDay", day.toString(), "reason", "矿方停产检修");
    }

    private void takeUp(String login, String code, Map<String, Object> form) {
        supervising.submit(login, code, "takeUpFindings", form);
    }

    private LocalDate dueOn(String code, String task) {
        return loop.task(code, task)
                .getDueDate()
                .toInstant()
                .atZone(TravelClock.ZONE)
                .toLocalDate();
    }

    private List<String> hazardsOf(String code) {
        return jdbc.queryForList(
                "select h.code from matter_hazard l join hazard h on h.id = l.hazard_id join matter m on m.id = l.matter_id"
                        + " where m.code = ?",
                String.class,
                code);
    }

    private List<String> lettersTo(String login, String code) {
        return jdbc.queryForList(
                "select template from outbox_letter where recipient_id = ? and dedupe_key like ? order by id",
                String.class,
                loop.person(login).getId(),
                code + "/%");
    }
}
