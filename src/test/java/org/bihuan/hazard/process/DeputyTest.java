package org.bihuan.hazard.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.bihuan.calendar.Appointment;
import org.bihuan.hazard.HazardState;
import org.bihuan.hazard.RecordEntry;
import org.bihuan.hazard.Step;
import org.bihuan.organization.Person;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Leave;
import org.bihuan.testing.Loop;
import org.bihuan.testing.QuickPhotos;
import org.bihuan.testing.Time;
import org.bihuan.testing.Visitors;
import org.bihuan.testing.Visitors.Visitor;
import org.bihuan.workflow.OpenTasks;
import org.bihuan.workflow.Tasks;
import org.bihuan.workflow.WaitingTask;
import org.bihuan.workflow.WaitingTasks;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.form.FormException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** What a deputy sees, does and is told while somebody is away, and no longer afterwards. */
@BihuanTest
class DeputyTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default/task/";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Map<String, Object> GRADED = Map.of("decision", "GRADED", "grade", "B");
    private static final Map<String, Object> DONE = Map.of("decision", "DONE", "rectification", "已补做试验");
    private static final Map<String, Object> PASSED = Map.of("decision", "PASSED", "opinion", "现场核实合格");

    @Autowired
    Loop loop;

    @Autowired
    QuickPhotos photos;

    @Autowired
    Time time;

    @Autowired
    Visitors visitors;

    @Autowired
    TaskService tasks;

    @Autowired
    FilterService filters;

    @Autowired
    Tasks work;

    @Autowired
    OpenTasks open;

    @Autowired
    WaitingTasks waiting;

    @Autowired
    Appointment morningDigest;

    @Autowired
    @Qualifier("assigneesAsCandidates")
    ApplicationRunner assignees;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcTemplate jdbc;

    private Leave leave;

    @BeforeEach
    @AfterEach
    void nobodyIsAway() {
        leave = new Leave(web, jdbc);
        leave.forget();
    }

    @Test
    void aTaskOfTheAbsentPersonsGroupIsTheDeputysAndTheRecordSaysForWhom() throws Exception {
        String code = loop.reported();
        String page = "/hazards/" + code;
        web.perform(get(page).with(user("head.jd"))).andExpect(status().isNotFound());
        leave.take("officer.qss", TODAY, TODAY, "head.jd");

        assertThat(loop.tasksSeenBy("head.jd", code)).containsExactly("gradeHazard");
        assertThat(loop.as("head.jd", () -> open.addressOf(code))).isPresent();
        take("head.jd", code, "gradeHazard");
        loop.submit("head.jd", code, "gradeHazard", GRADED);

        assertThat(done(code, Step.GRADED)).isEqualTo("head.jd for officer.qss");
        web.perform(get(page).with(user("head.jd")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("机电队长（代 青安监员）")));
    }

    @Test
    void whoMayDoItThemselvesDoesItOnTheirOwnAccount() {
        leave.take("officer.qss", TODAY, TODAY, "officer2.qss");
        String code = loop.reported();
        loop.submit("officer2.qss", code, "gradeHazard", GRADED);

        assertThat(done(code, Step.GRADED)).isEqualTo("officer2.qss");
    }

    @Test
    void whatIsAssignedToTheAbsentPersonBeforeOrMeanwhileIsTheDeputys() {
        String before = loop.assigned("B", "2026-12-01");
        leave.take("fitter.jd", TODAY, TODAY, "worker.tf");
        String meanwhile = loop.assigned("B", "2026-12-01");

        for (String code : List.of(before, meanwhile)) {
            assertThat(loop.tasksSeenBy("worker.tf", code)).containsExactly("rectifyHazard");
            assertThat(loop.as("worker.tf", () -> open.addressOf(code))).isPresent();
            assertThat(waitsFor("worker.tf")).contains(code);
            assertThat(loop.form("worker.tf", code, "rectifyHazard")).isNotEmpty();
        }
        loop.submit("worker.tf", before, "rectifyHazard", DONE);
        take("worker.tf", meanwhile, "rectifyHazard");
        loop.submit("worker.tf", meanwhile, "rectifyHazard", DONE);

        assertThat(done(before, Step.RECTIFIED)).isEqualTo("worker.tf for fitter.jd");
        assertThat(done(meanwhile, Step.RECTIFIED)).isEqualTo("worker.tf for fitter.jd");
    }

    @Test
    void aDeputyWhoIsNamedThemselvesActsOnTheirOwnAccount() {
        leave.take("head.jd", TODAY, TODAY, "fitter.jd");
        String code = loop.assigned("B", "2026-12-01");
        loop.submit("fitter.jd", code, "rectifyHazard", DONE);

        assertThat(done(code, Step.RECTIFIED)).isEqualTo("fitter.jd");
    }

    @Test
    void afterTheLastDayAndAfterAnEarlyEndTheDeputyHasNothingMore() throws Exception {
        String assigned = loop.assigned("B", "2026-12-01");
        String reported = loop.reported();
        leave.take("fitter.jd", TODAY, TODAY.plusDays(1), "worker.tf");
        leave.take("officer.qss", TODAY, TODAY.plusDays(1), "worker.tf");
        assertThat(loop.tasksSeenBy("worker.tf", assigned)).isNotEmpty();
        assertThat(loop.tasksSeenBy("worker.tf", reported)).isNotEmpty();

        leave.end("officer.qss");
        assertThat(loop.tasksSeenBy("worker.tf", reported)).isEmpty();
        assertThat(loop.tasksSeenBy("worker.tf", assigned)).isNotEmpty();
        web.perform(get("/hazards/" + assigned).with(user("worker.tf"))).andExpect(status().isOk());

        time.travelTo(TODAY.plusDays(2), LocalTime.of(9, 0));
        assertThat(loop.tasksSeenBy("worker.tf", assigned)).isEmpty();
        assertThat(loop.as("worker.tf", () -> open.addressOf(assigned))).isEmpty();
        assertThat(waitsFor("worker.tf")).doesNotContain(assigned, reported);
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> loop.submit("worker.tf", assigned, "rectifyHazard", DONE));
        assertThat(loop.tasksSeenBy("fitter.jd", assigned)).containsExactly("rectifyHazard");
    }

    @Test
    void whatTheDeputyTookIsTheAbsentPersonsAgainAfterTheAbsenceAndNoLongerTheDeputys() throws Exception {
        String assigned = loop.assigned("B", "2026-12-01");
        String other = loop.assigned("B", "2026-12-01");
        String task = loop.task(assigned, "rectifyHazard").getId();
        leave.take("fitter.jd", TODAY, TODAY, "worker.tf");
        take("worker.tf", assigned, "rectifyHazard");
        take("worker.tf", other, "rectifyHazard");
        assertThat(shown("worker.tf")).contains(task);
        assertThat(waitsFor("worker.tf")).contains(assigned);
        assertThat(loop.as("worker.tf", () -> open.addressOf(assigned))).isPresent();

        time.travelTo(TODAY.plusDays(1), LocalTime.of(9, 0));

        assertThat(loop.tasksSeenBy("worker.tf", assigned)).isEmpty();
        assertThat(shown("worker.tf")).doesNotContain(task);
        assertThat(waitsFor("worker.tf")).doesNotContain(assigned);
        assertThat(loop.as("worker.tf", () -> open.addressOf(assigned))).isEmpty();
        assertThat(loop.as(
                        "worker.tf",
                        () -> tasks.createTaskQuery().taskAssignee("worker.tf").list()))
                .isEmpty();
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> loop.submit("worker.tf", assigned, "rectifyHazard", DONE));
        assertThat(loop.tasksSeenBy("fitter.jd", assigned)).containsExactly("rectifyHazard");
        assertThat(shown("fitter.jd")).contains(task);
        assertThat(waitsFor("fitter.jd")).contains(assigned);
        assertThat(loop.as("fitter.jd", () -> open.addressOf(assigned))).isPresent();

        take("fitter.jd", assigned, "rectifyHazard");
        loop.submit("fitter.jd", assigned, "rectifyHazard", DONE);
        loop.submit("fitter.jd", other, "rectifyHazard", DONE);
        assertThat(done(assigned, Step.RECTIFIED)).isEqualTo("fitter.jd");
        assertThat(done(other, Step.RECTIFIED)).isEqualTo("fitter.jd");
    }

    @Test
    void whatTheDeputyTookIsDoneInOneSittingByTheAbsentPersonWhoIsBack() {
        String code = loop.reported();
        leave.take("officer.qss", TODAY, TODAY, "head.jd");
        take("head.jd", code, "gradeHazard");
        leave.end("officer.qss");
        Person back = loop.person("officer.qss");
        WaitingTask task = waiting.of(List.of(back)).get(back.getId()).stream()
                .filter(waits -> waits.businessKey().equals(code))
                .findFirst()
                .orElseThrow();
        assertThat(loop.tasksSeenBy("head.jd", code)).isEmpty();

        loop.as("officer.qss", () -> {
            work.submit(task, GRADED);
            return null;
        });

        assertThat(done(code, Step.GRADED)).isEqualTo("officer.qss");
    }

    @Test
    void neitherTheRectifierNorTheirDeputyGivesTheTaskOn() {
        String code = loop.assigned("B", "2026-12-01");
        String id = loop.task(code, "rectifyHazard").getId();
        leave.take("fitter.jd", TODAY, TODAY, "worker.tf");

        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> loop.as("worker.tf", () -> {
                    tasks.setAssignee(id, "head.jd");
                    return null;
                }))
                .withMessageContaining("不能再转交给别人");
        Visitor deputy = visitors.loggedIn("worker.tf");
        HttpResponse<String> answer = deputy.post(ENGINE + id + "/assignee", "{\"userId\":\"head.jd\"}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("不能再转交给别人");
        assertThat(loop.task(code, "rectifyHazard").getAssignee()).isEqualTo("fitter.jd");
        assertThat(loop.hazard(code).getRectifier().getLogin()).isEqualTo("fitter.jd");
    }

    @Test
    void whatTheDeputyGivesBackWaitsForTheAbsentPersonAgain() {
        String assigned = loop.assigned("B", "2026-12-01");
        leave.take("fitter.jd", TODAY, TODAY, "worker.tf");
        String id = loop.task(assigned, "rectifyHazard").getId();
        loop.as("worker.tf", () -> {
            tasks.setAssignee(id, null);
            return null;
        });
        leave.end("fitter.jd");

        assertThat(loop.tasksSeenBy("worker.tf", assigned)).isEmpty();
        assertThat(loop.tasksSeenBy("fitter.jd", assigned)).containsExactly("rectifyHazard");
        assertThat(waitsFor("fitter.jd")).contains(assigned);
        assertThat(loop.as("fitter.jd", () -> open.addressOf(assigned))).isPresent();
    }

    @Test
    void aDeputyOfTheHeadNamesTheRectifierForTheHeadWhoseTaskItThenIsNoLonger() {
        String code = loop.assignedToSection("B", "2026-12-01");
        leave.take("head.jd", TODAY, TODAY, "worker.tf");
        take("worker.tf", code, "rectifyHazard");
        String id = loop.task(code, "rectifyHazard").getId();
        loop.as("worker.tf", () -> {
            tasks.setAssignee(id, "fitter.jd");
            return null;
        });
        loop.submit("fitter.jd", code, "rectifyHazard", DONE);

        assertThat(done(code, Step.RECTIFIER_NAMED)).isEqualTo("worker.tf for head.jd");
        assertThat(done(code, Step.RECTIFIED)).isEqualTo("fitter.jd");
    }

    @Test
    void whoeverTakesForTheRectifierIsNotNamedRectifier() {
        String code = loop.assigned("B", "2026-12-01");
        leave.take("fitter.jd", TODAY, TODAY, "worker.tf");

        take("worker.tf", code, "rectifyHazard");

        assertThat(loop.hazard(code).getRectifier().getLogin()).isEqualTo("fitter.jd");
    }

    @Test
    void overTheEnginesApiTheDeputyWorksTheTasksAndNobodyElseDoes() {
        String code = loop.assigned("B", "2026-12-01");
        String task = ENGINE + loop.task(code, "rectifyHazard").getId();
        leave.take("fitter.jd", TODAY, TODAY, "worker.tf");
        Visitor deputy = visitors.loggedIn("worker.tf");

        assertThat(visitors.loggedIn("head.tf").get(task).statusCode()).isIn(403, 404);
        assertThat(deputy.get(task).statusCode()).isEqualTo(200);
        assertThat(deputy.get(task + "/form-variables").statusCode()).isEqualTo(200);
        assertThat(deputy.post(task + "/unclaim", "{}").statusCode()).isEqualTo(204);
        assertThat(deputy.post(task + "/claim", "{\"userId\":\"worker.tf\"}").statusCode())
                .isEqualTo(204);
        photos.take(code);
        HttpResponse<String> answer = deputy.post(
                task + "/submit-form",
                "{\"variables\":{\"decision\":{\"value\":\"DONE\"},\"rectification\":{\"value\":\"已补做试验\"}}}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(done(code, Step.RECTIFIED)).isEqualTo("worker.tf for fitter.jd");
    }

    @Test
    void whoeverStandsInForTheRectifierDoesNotAccept() {
        String code = loop.rectified("B", "2026-12-01");
        leave.take("fitter.jd", TODAY, TODAY, "officer2.qss");

        assertThatExceptionOfType(FormException.class)
                .isThrownBy(() -> loop.submit("officer2.qss", code, "acceptRectification", PASSED))
                .withMessageContaining("验收");

        leave.end("fitter.jd");
        loop.submit("officer2.qss", code, "acceptRectification", PASSED);
    }

    @Test
    void whoeverRectifiedDoesNotAcceptAsADeputy() {
        String code = loop.rectified("B", "2026-12-01");
        leave.take("officer2.qss", TODAY, TODAY, "fitter.jd");
        assertThat(loop.tasksSeenBy("fitter.jd", code)).containsExactly("acceptRectification");

        assertThatExceptionOfType(FormException.class)
                .isThrownBy(() -> loop.submit("fitter.jd", code, "acceptRectification", PASSED))
                .withMessageContaining("验收");
        assertThat(loop.hazard(code).getState()).isEqualTo(HazardState.ACCEPTING);
    }

    @Test
    void ordinaryMailsGoToTheDeputyOnceInsteadSayingForWhom() {
        leave.take("fitter.jd", TODAY, TODAY, "worker.tf");
        String code = loop.assigned("B", "2026-12-01");

        assertThat(mails(code, "assigned")).containsExactly("fitter.jd MUTED", "worker.tf WAITING");
        assertThat(subject(code, "worker.tf")).startsWith("【代机电钳工】");
    }

    @Test
    void urgentMailsGoToBothAndToADeputyWhoGetsThemAnywayOnce() {
        leave.take("fitter.jd", TODAY, TODAY.plusDays(9), "head.jd");
        String code = loop.assigned("B", "2026-11-26");

        time.travelTo(LocalDate.of(2026, 11, 27), LocalTime.of(9, 0));

        assertThat(mails(code, "overdue")).contains("fitter.jd WAITING").containsOnlyOnce("head.jd WAITING");
        assertThat(mails(code, "assigned")).containsExactly("fitter.jd MUTED", "head.jd WAITING");
    }

    @Test
    void aDeputyWhoIsToldOfTheSameStepOnTheirOwnAccountIsToldOfBoth() {
        leave.take("fitter.jd", TODAY, TODAY, "manager.qss");
        String code = loop.assigned("MAJOR", "2026-12-20");

        assertThat(mails(code, "assigned")).containsExactly("fitter.jd WAITING", "manager.qss WAITING");
        assertThat(mails(code, "majorListed")).containsOnlyOnce("manager.qss WAITING");
    }

    @Test
    void theDigestOfWhoIsAwayIsTheDeputys() {
        jdbc.update("delete from outbox_letter");
        String code = loop.assigned("B", "2026-11-25");
        leave.take("fitter.jd", TODAY, TODAY.plusDays(1), "worker.tf");
        jdbc.update("update digest_round set written_for = '2000-01-01'");

        morningDigest.keep();

        List<String> read = jdbc.queryForList(
                "select p.login from outbox_letter l join person p on p.id = l.recipient_id"
                        + " where l.template = 'digest' and l.parts like ?",
                String.class,
                "%" + code + "%");
        assertThat(read).contains("worker.tf").doesNotContain("fitter.jd");
    }

    @Test
    void whatTheAbsentPersonHadClaimedIsDoneInOneSittingToo() {
        String code = loop.reported();
        take("officer.qss", code, "gradeHazard");
        leave.take("officer.qss", TODAY, TODAY, "head.jd");
        Person deputy = loop.person("head.jd");
        WaitingTask task = waiting.of(List.of(deputy)).get(deputy.getId()).stream()
                .filter(waits -> waits.businessKey().equals(code))
                .findFirst()
                .orElseThrow();

        loop.as("head.jd", () -> {
            work.submit(task, GRADED);
            return null;
        });

        assertThat(done(code, Step.GRADED)).isEqualTo("head.jd for officer.qss");
    }

    @Test
    void whatWasAssignedBeforeThereWereDeputiesIsMadeUpFor() throws Exception {
        String code = loop.assigned("B", "2026-12-01");
        String id = loop.task(code, "rectifyHazard").getId();
        tasks.deleteCandidateGroup(id, Person.ownGroup("fitter.jd"));
        leave.take("fitter.jd", TODAY, TODAY, "worker.tf");
        assertThat(loop.tasksSeenBy("worker.tf", code)).isEmpty();

        assignees.run(null);

        assertThat(loop.tasksSeenBy("worker.tf", code)).containsExactly("rectifyHazard");
    }

    /** As in Tasklist: gives back what somebody has, and takes it. */
    private void take(String login, String code, String task) {
        String id = loop.task(code, task).getId();
        loop.as(login, () -> {
            tasks.setAssignee(id, null);
            tasks.claim(id, login);
            return null;
        });
    }

    /** The tasks that Tasklist shows somebody as their own. */
    private List<String> shown(String login) {
        String own =
                filters.createFilterQuery().filterName("我的任务").singleResult().getId();
        return loop.as(login, () -> filters.<Task>list(own)).stream()
                .map(Task::getId)
                .toList();
    }

    private String done(String code, Step step) {
        RecordEntry entry = loop.record(code).stream()
                .filter(line -> line.getStep() == step)
                .findFirst()
                .orElseThrow();
        Person absent = entry.getActedFor();
        return entry.getActor().getLogin() + (absent == null ? "" : " for " + absent.getLogin());
    }

    private List<String> waitsFor(String login) {
        Person person = loop.person(login);
        return waiting.of(List.of(person)).get(person.getId()).stream()
                .map(WaitingTask::businessKey)
                .toList();
    }

    private List<String> mails(String code, String template) {
        return jdbc.queryForList(
                "select concat(p.login, ' ', l.state) from outbox_letter l join person p on p.id = l.recipient_id"
                        + " where l.link like ? and l.template = ? order by p.login",
                String.class,
                "/hazards/" + code + "%",
                template);
    }

    private String subject(String code, String login) {
        return jdbc.queryForObject(
                "select l.subject from outbox_letter l join person p on p.id = l.recipient_id"
                        + " where l.link like ? and p.login = ?",
                String.class,
                "/hazards/" + code + "%",
                login);
    }
}
