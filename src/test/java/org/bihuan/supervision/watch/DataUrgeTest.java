package org.bihuan.supervision.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.bihuan.organization.Organization;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.bihuan.testing.LoopCoverage;
import org.bihuan.testing.Supervising;
import org.bihuan.testing.Time;
import org.bihuan.testing.Visitors;
import org.bihuan.testing.Visitors.Visitor;
import org.bihuan.workflow.StepRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

/** Walks {@code bpmn/data-urge.bpmn} through every node and flow. */
@BihuanTest
class DataUrgeTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @RegisterExtension
    static final LoopCoverage COVERAGE = new LoopCoverage("dataUrge");

    @Autowired
    Supervising supervising;

    @Autowired
    DataWatch watch;

    @Autowired
    Urging urging;

    @Autowired
    DataUrges urges;

    @Autowired
    Urges known;

    @Autowired
    Organization organization;

    @Autowired
    Loop loop;

    @Autowired
    Time time;

    @Autowired
    Visitors visitors;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    EntityManager entities;

    /** The nights that other tests judged no longer count. */
    @BeforeEach
    void beginsWithNoNight() {
        jdbc.update("delete from data_mark");
        jdbc.update("delete from data_score");
        jdbc.update("update data_watch_round set judged_for = '2000-01-01', urged_for = '2000-01-01'");
    }

    @Test
    void anAnswerIsSentBackThenAccepted() {
        String code = supervising.urgeAnswered(DataSignal.FINDING);
        supervising.submit("inspector.fa", code, "judgeAnswer", Map.of("decision", "RETURNED", "reason", "没有说明原因"));
        supervising.submit("officer.qss", code, "answerUrge", Map.of("answer", "停产检修，附停产通知"));
        supervising.submit("inspector.fa", code, "judgeAnswer", Map.of("decision", "ACCEPTED"));

        assertThat(loop.standsAt(code)).isEmpty();
        assertThat(supervising.steps(code))
                .containsExactly("URGE_OPENED", "URGE_ANSWERED", "URGE_RETURNED", "URGE_ANSWERED", "URGE_ACCEPTED");
        assertThat(lettersTo("officer.qss", code)).contains("matterAsked");
        assertThat(lettersTo("manager.qss", code)).contains("matterTold");
    }

    @Test
    void dataThatAreWellAgainCloseItWhereverItStands() {
        String unanswered = supervising.urged(DataSignal.HASTY_ACCEPTANCE);
        urges.recover(unanswered);
        String answered = supervising.urgeAnswered(DataSignal.HASTY_ACCEPTANCE);
        urges.recover(answered);

        assertThat(loop.standsAt(unanswered)).isEmpty();
        assertThat(loop.standsAt(answered)).isEmpty();
        assertThat(supervising.steps(answered)).endsWith("URGE_RECOVERED");
    }

    @Test
    void anAnswerIsRefusedWithTheFigureAsLongAsTheDataAreNotWell() {
        time.sleep(Duration.ofDays(400));
        String code = supervising.urged(DataSignal.INSPECTION);

        assertThatThrownBy(() -> supervising.submit("officer.qss", code, "answerUrge", Map.of("answer", "已检查")))
                .hasRootCauseInstanceOf(StepRefused.class)
                .hasMessageContaining("数据仍不达标");
        assertThat(loop.standsAt(code)).containsExactly("answerUrge");
    }

    @Test
    void aMineHasOneOpenUrgeAboutASignal() {
        supervising.urged(DataSignal.NO_PHOTO);

        assertThatThrownBy(() -> urges.open(
                        organization.unit("QSS").orElseThrow(),
                        new DataMark(DataSignal.NO_PHOTO, null, 20, 10, true),
                        1))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void anUrgeLeftAloneIsRemindedOfAndRises() {
        String code = supervising.urged(DataSignal.FALSE_CLOSURE);
        LocalDate due = time.today().plusDays(5);

        time.travelTo(due.plusDays(9), LocalTime.NOON);

        assertThat(supervising.steps(code))
                .containsExactly("URGE_OPENED", "TASK_REMINDED", "TASK_DUE_TODAY", "TASK_OVERDUE", "TASK_RAISED");
        assertThat(lettersTo("director.fa", code)).containsExactly("matterOverdue");
    }

    @Test
    @Transactional
    void theNightUrgesOnceAndClosesWhatIsWellAgain() {
        LocalDate day = LocalDate.of(2029, 1, 10);
        watch.judge(day);
        urging.follow(day);
        urging.follow(day);
        assertThat(open("BHT")).contains("INSPECTION");
        int before = open("BHT").size();
        watch.judge(day.plusDays(1));
        urging.follow(day.plusDays(1));
        assertThat(open("BHT")).hasSize(before);

        jdbc.update(
                "insert into inspection (id, code, sheet, mine_id, source, inspected_on, inspector_id, registered_at)"
                        + " values (-7009, 'BHT-J-1', 'bht', (select id from unit where code = 'BHT'), 'DAILY_PATROL', ?,"
                        + " (select id from person where login = 'inspector.fb'), ?)",
                day,
                day.atTime(9, 0));
        watch.judge(day.plusDays(2));
        urging.follow(day.plusDays(2));

        assertThat(open("BHT")).doesNotContain("INSPECTION");
    }

    @Test
    @Transactional
    void whatIsOpenAboutAMineThatStopsStaysAndCanBeAnsweredWhateverTheData() {
        LocalDate day = LocalDate.of(2029, 3, 10); // in a year in which no other test inspects the mine
        time.sleep(Duration.ofDays(ChronoUnit.DAYS.between(time.today(), day)));
        watch.judge(day);
        urging.follow(day);
        List<String> before = open("BHT");
        String code = known.open().stream()
                .filter(urge -> urge.getWatched() == DataSignal.INSPECTION
                        && urge.getMatter().getUnit().getCode().equals("BHT"))
                .map(urge -> urge.getMatter().getCode())
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> urges.answer(code, "长期停产")).isInstanceOf(StepRefused.class);
        known.flush();
        jdbc.update("update unit set operation = 'STOPPED', stopped_on = ? where code = 'BHT'", day);
        entities.clear();

        watch.judge(day.plusDays(1));
        urging.follow(day.plusDays(1));
        assertThat(open("BHT")).isEqualTo(before);
        urges.answer(code, "长期停产");
        urges.accept(code, null);
    }

    @Test
    @Transactional
    void whatWasAcceptedIsNotUrgedAboutAgainForSomeDays() {
        LocalDate day = LocalDate.of(2029, 2, 10);
        jdbc.update( // whatever other tests found in years to come
                "update hazard set registered_at = ? where registered_at > ?",
                Timestamp.from(Time.START),
                day.minusYears(1).atStartOfDay());
        watch.judge(day);
        urging.follow(day);
        String code = known.open().stream()
                .filter(urge -> urge.getWatched() == DataSignal.FINDING
                        && urge.getMatter().getUnit().getCode().equals("BHT"))
                .map(urge -> urge.getMatter().getCode())
                .findFirst()
                .orElseThrow();
        urges.answer(code, "停产检修");
        urges.accept(code, null);
        assertThat(urges.get(code).getRestUntil()).isEqualTo(time.today().plusDays(15));
        known.flush();
        jdbc.update(
                "update urge set rest_until = ? where rest_until is not null and open_about is null", day.plusDays(1));

        watch.judge(day.plusDays(1));
        urging.follow(day.plusDays(1));
        assertThat(open("BHT")).doesNotContain("FINDING");

        watch.judge(day.plusDays(2));
        urging.follow(day.plusDays(2));
        assertThat(open("BHT")).contains("FINDING");
    }

    @Test
    void theMineAndWhoSupervisesItSeeItAndNobodyElse() throws Exception {
        String code = supervising.urged(DataSignal.ONE_GRADE);
        for (String login :
                List.of("officer.qss", "manager.qss", "group.g1", "inspector.fa", "director.fa", "leader")) {
            page(login, "/matters/" + code).andExpect(status().isOk());
        }
        page("inspector.fa", "/mines/QSS").andExpect(content().string(containsString("/matters/" + code)));
        for (String login : List.of("officer.bht", "inspector.fb", "group.g2", "admin")) {
            page(login, "/matters/" + code).andExpect(status().isNotFound());
            page(login, "/matters?text=" + code).andExpect(content().string(not(containsString("/matters/" + code))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"officer.bht", "inspector.fb", "group.g2", "admin"})
    void itsTaskIsClosedToOthersByItsId(String login) {
        String code = supervising.urged(DataSignal.FINDING);
        String task = ENGINE + "/task/" + loop.task(code, "answerUrge").getId();
        Visitor visitor = visitors.loggedIn(login);

        assertThat(List.of(
                        visitor.get(task).statusCode(),
                        visitor.get(task + "/form-variables").statusCode(),
                        visitor.post(
                                        task + "/submit-form",
                                        "{\"variables\":{\"answer\":{\"value\":\"x\",\"type\":\"String\"}}}")
                                .statusCode()))
                .allMatch(answered -> answered == 403 || answered == 404);
        assertThat(loop.standsAt(code)).containsExactly("answerUrge");
    }

    private List<String> open(String mine) {
        return jdbc.queryForList(
                "select u.watched from urge u join matter m on m.id = u.matter_id join unit n on n.id = m.unit_id"
                        + " where m.closed_at is null and n.code = ?",
                String.class,
                mine);
    }

    private List<String> lettersTo(String login, String code) {
        return jdbc.queryForList(
                "select template from outbox_letter where recipient_id = ? and dedupe_key like ? order by id",
                String.class,
                loop.person(login).getId(),
                code + "/%");
    }

    private ResultActions page(String login, String path) throws Exception {
        return mvc.perform(get(path).with(user(login)));
    }
}
