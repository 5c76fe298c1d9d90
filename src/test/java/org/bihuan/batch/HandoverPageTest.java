package org.bihuan.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bihuan.hazard.HazardState;
import org.bihuan.hazard.RecordEntry;
import org.bihuan.hazard.Step;
import org.bihuan.organization.Person;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Leave;
import org.bihuan.testing.Loop;
import org.bihuan.testing.Statements;
import org.bihuan.testing.Supervising;
import org.bihuan.testing.Time;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The page on which the open tasks of somebody who leaves are handed to others. */
@BihuanTest
class HandoverPageTest {

    private static final Map<String, Object> DONE = Map.of("decision", "DONE", "rectification", "已补做试验");
    private static final Map<String, Object> PASSED = Map.of("decision", "PASSED", "opinion", "现场核实合格");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String PLACE = "-650中央变电所";

    @Autowired
    Loop loop;

    @Autowired
    Supervising supervising;

    @Autowired
    MockMvc mvc;

    @Autowired
    Statements statements;

    @Autowired
    TaskService tasks;

    @Autowired
    Time time;

    @Autowired
    JdbcTemplate jdbc;

    private final List<String> joined = new ArrayList<>();
    private final Map<String, String> typed = new LinkedHashMap<>();
    private final List<String> chosen = new ArrayList<>();

    /** Who came for a test leaves with it, so that nobody else's test meets them. */
    @AfterEach
    void everybodyLeaves() throws Exception {
        for (String login : joined) {
            leave(login);
        }
    }

    private String joined(String unit, String role, String in) throws Exception {
        String login = "go." + UUID.randomUUID().toString().substring(0, 8);
        mvc.perform(post("/people/new")
                        .param("login", login)
                        .param("name", "走" + login)
                        .param("unit", unit)
                        .param("role", role)
                        .param("in", in)
                        .with(administrator())
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        joined.add(login);
        return login;
    }

    private String fitter() throws Exception {
        return joined("QSS-JD", "rectifier", "QSS-JD");
    }

    private String officer() throws Exception {
        return joined("QSS-AJ", "safety-officer", "QSS");
    }

    private String manager() throws Exception {
        return joined("QSS", "mine-manager", "QSS");
    }

    private String deputyManager() throws Exception {
        return joined("QSS", "deputy-manager", "QSS");
    }

    /** A major hazard that stands at a step. */
    private String major(String step) {
        return switch (step) {
            case "confirmStopWork" -> loop.graded("MAJOR");
            case "draftPlan" -> loop.stopped();
            case "acceptByMine" -> loop.rectified("MAJOR", "2026-12-20");
            default -> {
                String code = loop.assigned("MAJOR", "2026-12-20");
                time.travelTo(LocalDate.of(2026, 12, 1), LocalTime.of(9, 0));
                yield code;
            }
        };
    }

    private void claim(String login, String code, String step) {
        String id = loop.task(code, step).getId();
        loop.as(login, () -> {
            tasks.claim(id, login);
            return null;
        });
    }

    /** Who is mailed that a task was handed to them. */
    private List<String> told(String code) {
        return mailed(code, "handedOver");
    }

    private List<String> mailed(String code, String template) {
        return jdbc.queryForList(
                "select p.login from outbox_letter l join person p on p.id = l.recipient_id"
                        + " where l.dedupe_key like ? and l.template = ?",
                String.class,
                code + "/%",
                template);
    }

    private void leave(String login) throws Exception {
        mvc.perform(post("/people/" + id(login) + "/active")
                        .param("state", "false")
                        .with(administrator())
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
    }

    private static UserRequestPostProcessor administrator() {
        return user("admin").roles("ADMINISTRATOR");
    }

    private long id(String login) {
        return loop.person(login).getId();
    }

    private String assigned(String section, String rectifier, String acceptor) {
        String code = loop.graded("B");
        Map<String, Object> form = Loop.assignment("2026-12-01");
        form.put("section", section);
        form.put("rectifier", rectifier);
        form.put("acceptor", acceptor);
        loop.submit("officer.qss", code, "assignRectification", form);
        return code;
    }

    private String assigned(String rectifier) {
        return assigned("QSS-JD", rectifier, "officer2.qss");
    }

    private void give(String code, String task, String successor, String reason) {
        String id = loop.task(code, task).getId();
        chosen.add(id);
        typed.put("successor-" + id, successor);
        typed.put("reason-" + id, reason);
    }

    private ResultActions send(String as, String leaver) throws Exception {
        MockHttpServletRequestBuilder request = post("/batch/handover/" + id(leaver));
        chosen.forEach(task -> request.param("tasks", task).param("chosen", task));
        typed.forEach(request::param);
        return mvc.perform(request.with(user(as)).with(csrf()));
    }

    private ResultActions page(String as, String leaver) throws Exception {
        return mvc.perform(get("/batch/handover/" + id(leaver)).with(user(as)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, HeldRow> rows(ResultActions answer) {
        List<HeldRow> rows =
                (List<HeldRow>) answer.andReturn().getModelAndView().getModel().get("rows");
        return rows.stream().collect(Collectors.toMap(row -> row.task().businessKey(), Function.identity()));
    }

    private static List<String> offered(HeldRow row) {
        return row.successors().stream().map(Person::getLogin).toList();
    }

    @Test
    void goodRowsAreHandedOverAndBadOnesStayAsTheyWereTypedAndSayWhy() throws Exception {
        String leaver = fitter();
        String good = assigned(leaver);
        String otherSection = assigned(leaver);
        String noReason = assigned(leaver);
        String nobody = assigned(leaver);
        give(good, "rectifyHazard", "fitter.jd", "调往通防队");
        give(otherSection, "rectifyHazard", "worker.tf", "调往通防队");
        give(noReason, "rectifyHazard", "fitter.jd", " ");
        give(nobody, "rectifyHazard", "", "调往通防队");

        Map<String, HeldRow> left = rows(send("head.jd", leaver)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(model().attribute("done", List.of(good + " 隐患整改")))
                .andExpect(content().string(containsString("3 项没有移交"))));

        assertThat(left).containsOnlyKeys(otherSection, noReason, nobody);
        assertThat(left.get(otherSection).refused()).contains("不能移交给“通防工人”");
        assertThat(left.get(otherSection).chosen()).isTrue();
        assertThat(left.get(otherSection).typed()).containsEntry("successor", "worker.tf");
        assertThat(left.get(noReason).refused()).contains("请写明移交原因");
        assertThat(left.get(nobody).refused()).isEqualTo("请选择接办人。");
        assertThat(loop.hazard(otherSection).getRectifier().getLogin()).isEqualTo(leaver);
        assertThat(loop.task(otherSection, "rectifyHazard").getAssignee()).isEqualTo(leaver);
        assertThat(loop.hazard(good).getRectifier().getLogin()).isEqualTo("fitter.jd");
        assertThat(loop.tasksSeenBy(leaver, good)).isEmpty();

        loop.submit("fitter.jd", good, "rectifyHazard", DONE);
        assertThat(loop.hazard(good).getState()).isEqualTo(HazardState.ACCEPTING);
    }

    @Test
    void theRecordSaysWhoGaveItToWhomAndWhy() throws Exception {
        String leaver = fitter();
        String code = assigned(leaver);
        give(code, "rectifyHazard", "fitter.jd", "调往通防队");

        send("officer.qss", leaver)
                .andExpect(redirectedUrl("/batch/handover/" + id(leaver)))
                .andExpect(flash().attribute("done", hasSize(1)));

        assertThat(loop.steps(code)).endsWith(Step.ASSIGNED, Step.RECTIFIER_NAMED, Step.HANDED_OVER);
        RecordEntry entry = loop.record(code).get(loop.record(code).size() - 1);
        assertThat(entry.getActor().getLogin()).isEqualTo("officer.qss");
        assertThat(entry.getNote()).isEqualTo("隐患整改：由走%s移交给机电钳工。原因：调往通防队", leaver);
        mvc.perform(get("/hazards/" + code).with(user("officer.qss")))
                .andExpect(content().string(containsString("移交任务")))
                .andExpect(content().string(containsString("原因：调往通防队")));
    }

    @Test
    void whoRectifiedIsNotOfferedAndDoesNotGetTheAcceptance() throws Exception {
        String leaver = officer();
        String code = assigned("QSS-AJ", "officer2.qss", leaver);
        loop.submit("officer2.qss", code, "rectifyHazard", DONE);

        assertThat(offered(rows(page("officer.qss", leaver)).get(code)))
                .contains("officer.qss")
                .doesNotContain("officer2.qss", "head.aj", "fitter.jd", leaver);
        give(code, "acceptRectification", "officer2.qss", "离职");
        assertThat(rows(send("officer.qss", leaver)).get(code).refused()).contains("不能移交给“青安监员二”");
        give(code, "acceptRectification", "officer.qss", "离职");
        chosen.remove(0);
        send("officer.qss", leaver).andExpect(status().is3xxRedirection());

        assertThat(loop.hazard(code).getAcceptor().getLogin()).isEqualTo("officer.qss");
        loop.submit("officer.qss", code, "acceptRectification", PASSED);
        assertThat(loop.steps(code)).contains(Step.ACCEPTOR_NAMED, Step.HANDED_OVER, Step.ACCEPTED);
    }

    @Test
    void whoAcceptsIsNotOfferedTheRectification() throws Exception {
        String leaver = joined("QSS-AJ", "rectifier", "QSS-AJ");
        String code = assigned("QSS-AJ", leaver, "officer2.qss");

        assertThat(offered(rows(page("head.aj", leaver)).get(code)))
                .contains("officer.qss", "head.aj")
                .doesNotContain("officer2.qss", "fitter.jd", leaver);
    }

    @Test
    void whatSomebodyTookForThemselvesGoesToOthersOfTheRole() throws Exception {
        String leaver = officer();
        String code = loop.reported();
        claim(leaver, code, "gradeHazard");
        leave(leaver);
        give(code, "gradeHazard", "officer.qss", "离职");

        send("head.aj", leaver).andExpect(status().is3xxRedirection());

        assertThat(loop.task(code, "gradeHazard").getAssignee()).isEqualTo("officer.qss");
        loop.submit("officer.qss", code, "gradeHazard", Map.of("decision", "GRADED", "grade", "C"));
        assertThat(loop.steps(code)).containsExactly(Step.REPORTED, Step.HANDED_OVER, Step.GRADED);
    }

    @Test
    void aSupervisorsTaskGoesToAnotherOfTheLevelWhoIsToldAndActs() throws Exception {
        String leaver = deputyManager();
        String code = loop.assigned("C", "2026-11-26");
        time.travelTo(LocalDate.of(2026, 11, 28), LocalTime.of(9, 0));
        claim(leaver, code, "superviseRectification");
        assertThat(offered(rows(page("officer.qss", leaver)).get(code)))
                .contains("deputy.qss")
                .doesNotContain("officer2.qss", "fitter.jd", "head.jd", leaver);
        give(code, "superviseRectification", "deputy.qss", "离职");

        send("officer.qss", leaver).andExpect(status().is3xxRedirection());

        assertThat(loop.task(code, "superviseRectification").getAssignee()).isEqualTo("deputy.qss");
        assertThat(told(code)).containsExactly("deputy.qss");
        loop.submit(
                "deputy.qss",
                code,
                "superviseRectification",
                Map.of("decision", "INSTRUCTED", "instruction", "今天下班前完成"));
        assertThat(loop.steps(code)).endsWith(Step.HANDED_OVER, Step.INSTRUCTED);
    }

    @Test
    void anExtensionIsNotHandedToWhoAskedForIt() throws Exception {
        String leaver = manager();
        String asker = joined("QSS-JD", "mine-manager", "QSS");
        String code = assigned(asker);
        loop.submit(
                asker,
                code,
                "rectifyHazard",
                Map.of(
                        "decision", "EXTENSION",
                        "until", "2026-12-04",
                        "extensionReason", "配件未到货",
                        "interimMeasures", "断电挂牌，专人看守"));
        claim(leaver, code, "decideExtension");

        assertThat(offered(rows(page("officer.qss", leaver)).get(code)))
                .contains("manager.qss")
                .doesNotContain(asker, leaver, "deputy.qss");
        give(code, "decideExtension", asker, "离职");
        assertThat(rows(send("officer.qss", leaver)).get(code).refused()).contains("不能移交给");
        give(code, "decideExtension", "manager.qss", "离职");
        chosen.remove(0);
        send("officer.qss", leaver).andExpect(status().is3xxRedirection());

        assertThat(told(code)).containsExactly("manager.qss");
        loop.submit("manager.qss", code, "decideExtension", Map.of("decision", "GRANTED"));
        assertThat(loop.hazard(code).getDeadline()).isEqualTo("2026-12-04");
    }

    @ParameterizedTest
    @ValueSource(strings = {"confirmStopWork", "draftPlan", "reportProgress", "acceptByMine"})
    void theMinesStepsOfAMajorHazardGoToAnotherManagerOfIt(String step) throws Exception {
        String leaver = manager();
        String code = major(step);
        claim(leaver, code, step);
        give(code, step, "manager.qss", "调离");

        assertThat(offered(rows(page("officer.qss", leaver)).get(code))).contains("manager.qss");
        send("officer.qss", leaver).andExpect(status().is3xxRedirection());

        assertThat(loop.task(code, step).getAssignee()).isEqualTo("manager.qss");
        assertThat(loop.steps(code)).endsWith(Step.HANDED_OVER);
        assertThat(told(code)).containsExactly("manager.qss");
    }

    @Test
    void theBranchsListingIsHandedOverByAnAdministratorWithinTheBranch() throws Exception {
        String leaver = joined("FA", "branch-director", "FA");
        String code = loop.planned("2026-12-20");
        claim(leaver, code, "listHazard");
        page("officer.qss", leaver).andExpect(status().isNotFound());
        give(code, "listHazard", "inspector.fa", "调离");
        assertThat(rows(send("admin", leaver)).get(code).refused()).contains("不能移交给");
        give(code, "listHazard", "director.fa", "调离");
        chosen.remove(0);

        send("admin", leaver).andExpect(status().is3xxRedirection());

        assertThat(told(code)).containsExactly("director.fa");
        loop.submit("director.fa", code, "listHazard", Loop.listing());
        assertThat(loop.hazard(code).isListed()).isTrue();
    }

    @Test
    void whoRectifiesNowIsToldOnceAndWhoTakesItThemselvesNotAtAll() throws Exception {
        String leaver = fitter();
        String others = assigned(leaver);
        String own = assigned(leaver);
        give(others, "rectifyHazard", "fitter.jd", "离职");
        give(own, "rectifyHazard", "head.jd", "离职");

        send("head.jd", leaver).andExpect(status().is3xxRedirection());

        assertThat(told(others)).isEmpty();
        assertThat(mailed(others, "assigned")).containsExactlyInAnyOrder(leaver, "fitter.jd");
        assertThat(told(own)).isEmpty();
        assertThat(mailed(own, "assigned")).containsExactly(leaver);
    }

    @Test
    void onlyTheOwnHeadTheMinesOfficersAndAdministratorsMay() throws Exception {
        String leaver = fitter();
        String code = assigned(leaver);
        String otherAdministrator = joined("BHT", "administrator", "BHT");
        give(code, "rectifyHazard", "fitter.jd", "离职");

        for (String may : List.of("head.jd", "officer.qss")) {
            page(may, leaver)
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(code)))
                    .andExpect(content().string(containsString(PLACE)));
        }
        for (String mayNot : List.of(
                "head.tf", "worker.tf", "fitter.jd", "officer.bht", "manager.qss", "leader", otherAdministrator)) {
            page(mayNot, leaver).andExpect(status().isNotFound());
            send(mayNot, leaver).andExpect(status().isNotFound());
        }
        mvc.perform(post("/batch/handover/" + id(leaver)).with(user("head.jd"))).andExpect(status().isForbidden());
        mvc.perform(get("/batch/handover/0").with(user("head.jd"))).andExpect(status().isNotFound());

        assertThat(loop.hazard(code).getRectifier().getLogin()).isEqualTo(leaver);
    }

    @Test
    void anAdministratorSeesCodeTaskAndDayOnlyAndHandsOver() throws Exception {
        String leaver = fitter();
        String code = assigned(leaver);

        page("admin", leaver)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(code + " 隐患整改")))
                .andExpect(content().string(containsString("2026-12-01")))
                .andExpect(content().string(not(containsString(PLACE))))
                .andExpect(content().string(not(containsString("漏电保护"))));
        give(code, "rectifyHazard", "fitter.jd", "离职");
        send("admin", leaver).andExpect(status().is3xxRedirection());

        assertThat(loop.task(code, "rectifyHazard").getAssignee()).isEqualTo("fitter.jd");
    }

    @Test
    void whoStandsInForTheHeadHandsOverForTheHeadAndWhatADeputyTookIsHandedOverToo() throws Exception {
        String leaver = fitter();
        String code = assigned(leaver);
        Leave leave = new Leave(mvc, jdbc);
        leave.forget();
        try {
            leave.take("head.jd", TODAY, TODAY, "worker.tf");
            leave.take(leaver, TODAY, TODAY, "fitter.jd");
            String id = loop.task(code, "rectifyHazard").getId();
            loop.as("fitter.jd", () -> {
                tasks.setAssignee(id, "fitter.jd");
                return null;
            });
            page("head.tf", leaver).andExpect(status().isNotFound());
            give(code, "rectifyHazard", "head.jd", "离职");
            send("worker.tf", leaver).andExpect(status().is3xxRedirection());
        } finally {
            leave.forget();
        }

        RecordEntry entry = loop.record(code).get(loop.record(code).size() - 1);
        assertThat(entry.getStep()).isEqualTo(Step.HANDED_OVER);
        assertThat(entry.getActor().getLogin()).isEqualTo("worker.tf");
        assertThat(entry.getActedFor().getLogin()).isEqualTo("head.jd");
        assertThat(loop.task(code, "rectifyHazard").getAssignee()).isEqualTo("head.jd");
        assertThat(loop.tasksSeenBy("fitter.jd", code)).isEmpty();
        assertThat(loop.tasksSeenBy(leaver, code)).isEmpty();
    }

    @Test
    void whatADeputyTookBecomesTheDeputysOwnWhenItIsHandedToThem() throws Exception {
        String leaver = fitter();
        String code = assigned(leaver);
        Leave leave = new Leave(mvc, jdbc);
        leave.forget();
        try {
            leave.take(leaver, TODAY, TODAY, "fitter.jd");
            String id = loop.task(code, "rectifyHazard").getId();
            loop.as("fitter.jd", () -> {
                tasks.setAssignee(id, "fitter.jd");
                return null;
            });
            give(code, "rectifyHazard", "fitter.jd", "离职");
            send("head.jd", leaver).andExpect(status().is3xxRedirection());
        } finally {
            leave.forget();
        }

        assertThat(loop.hazard(code).getRectifier().getLogin()).isEqualTo("fitter.jd");
        assertThat(loop.tasksSeenBy(leaver, code)).isEmpty();
        loop.submit("fitter.jd", code, "rectifyHazard", DONE);
        assertThat(loop.steps(code)).endsWith(Step.HANDED_OVER, Step.RECTIFIED);
    }

    @Test
    void theTaskOfSomebodyElseOrOneThatIsGoneIsRefused() throws Exception {
        String leaver = fitter();
        String others = loop.assigned("B", "2026-12-01");
        String own = assigned(leaver);
        give(own, "rectifyHazard", "head.jd", "离职");
        loop.submit(leaver, own, "rectifyHazard", DONE);
        give(others, "rectifyHazard", "head.jd", "离职");

        assertThat(rows(send("head.jd", leaver)
                        .andExpect(status().isUnprocessableEntity())
                        .andExpect(content().string(containsString("这项任务已由他人领取或办理")))))
                .isEmpty();

        assertThat(loop.task(others, "rectifyHazard").getAssignee()).isEqualTo("fitter.jd");
    }

    @Test
    void nothingChosenSaysSo() throws Exception {
        String leaver = fitter();
        assigned(leaver);

        send("head.jd", leaver)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("请勾选要办理的")));
    }

    @Test
    @WithMockUser(username = "admin", roles = "ADMINISTRATOR")
    void thePersonsPageTellsWhatRemainsAndLeadsThere() throws Exception {
        String leaver = fitter();
        String page = "/people/" + id(leaver);
        mvc.perform(get(page)).andExpect(content().string(not(containsString("data-open-tasks"))));
        assigned(leaver);
        assigned(leaver);
        leave(leaver);

        mvc.perform(get(page).with(administrator()))
                .andExpect(content().string(containsString("此人名下还有 2 项未办任务")))
                .andExpect(content().string(containsString("/batch/handover/" + id(leaver))));
    }

    @Test
    void whoHoldsNothingAndWhoLooksAfterNobodyIsToldSo() throws Exception {
        String leaver = fitter();

        page("head.jd", leaver).andExpect(content().string(containsString("此人名下没有由您移交的任务")));
        mvc.perform(get("/batch/handover").with(user("head.jd")))
                .andExpect(content().string(not(containsString(leaver))));
        mvc.perform(get("/batch/handover").with(user("worker.tf")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("没有由您移交任务的人员")));
    }

    @Test
    void thePeopleWithOpenTasksAreListedWithTheirNumberWhoHasLeftFirst() throws Exception {
        String stays = fitter();
        String leaver = fitter();
        assigned(stays);
        assigned(leaver);
        assigned(leaver);
        leave(leaver);

        mvc.perform(get("/batch/handover").with(user("head.jd")))
                .andExpect(content().string(stringContainsInOrder("走" + leaver, "2 项未办", "走" + stays, "1 项未办")))
                .andExpect(content().string(not(containsString("通防工人"))));
    }

    @Test
    void thePageCostsTheSameHoweverManyTasksThereAre() throws Exception {
        String leaver = fitter();
        assigned(leaver);
        statements(leaver);
        List<String> one = statements(leaver);
        for (int i = 0; i < 4; i++) {
            assigned(leaver);
        }

        assertThat(one).isNotEmpty();
        assertThat(statements(leaver)).hasSameSizeAs(one);
    }

    @Test
    void aMeasureIsHandedToWhoLeadsTheMineWhoAnswersForItFromThenOn() throws Exception {
        String leaver = deputyManager();
        String policy = supervising.ordered(leaver, "officer.qss");
        String measure = policy + "-01";

        assertThat(offered(rows(page("officer.qss", leaver)
                                .andExpect(content()
                                        .string(allOf(
                                                containsString("每班隐患当日录入平台"), containsString("/matters/" + measure)))))
                        .get(measure)))
                .contains("manager.qss", "deputy.qss", "head.jd", "officer2.qss")
                .doesNotContain("worker.tf", "fitter.jd", leaver);
        give(measure, "carryOutMeasure", "fitter.jd", "离职");
        assertThat(rows(send("officer.qss", leaver)).get(measure).refused()).contains("不能移交给“机电钳工”");
        give(measure, "carryOutMeasure", "head.jd", "离职");
        chosen.remove(0);
        send("officer.qss", leaver).andExpect(flash().attribute("done", List.of(measure + " 落实措施")));

        assertThat(loop.task(measure, "carryOutMeasure").getAssignee()).isEqualTo("head.jd");
        assertThat(loop.tasksSeenBy(leaver, measure)).isEmpty();
        assertThat(mailed(measure, "matterTold")).containsExactly("head.jd");
        assertThat(supervising.steps(measure)).endsWith("MEASURE_ORDERED", "TASK_HANDED_OVER");
        mvc.perform(get("/matters/" + measure).with(user("head.jd")))
                .andExpect(content().string(containsString("落实措施：由走%s移交给".formatted(leaver))));
        supervising.carryOut("head.jd", measure);
        supervising.submit(
                "inspector.fa",
                measure,
                "verifyMeasure",
                Map.of("decision", "RETURNED", "verification", "夜班没有录入", "newDeadline", "2027-01-20"));
        assertThat(loop.task(measure, "carryOutMeasure").getAssignee()).isEqualTo("head.jd");
    }

    @Test
    void whatIsSentBackWhenItsOwnerHasLeftTheManagerIsAskedFor() throws Exception {
        String leaver = deputyManager();
        String measure = supervising.ordered(leaver) + "-01";
        supervising.carryOut(leaver, measure);
        leave(leaver);

        supervising.submit(
                "inspector.fa",
                measure,
                "verifyMeasure",
                Map.of("decision", "RETURNED", "verification", "夜班没有录入", "newDeadline", "2027-01-20"));

        assertThat(loop.task(measure, "carryOutMeasure").getAssignee()).isNull();
        assertThat(mailed(measure, "matterAsked")).contains("manager.qss");
        supervising.carryOut("manager.qss", measure);
        assertThat(loop.standsAt(measure)).containsExactly("verifyMeasure");
    }

    @Test
    void anAdministratorHandsOverWhatAnInspectorHoldsWithoutSeeingIt() throws Exception {
        String leaver = joined("FA-1", "inspector", "FA-1");
        String measure = supervising.ordered("deputy.qss", "officer.qss") + "-01";
        supervising.carryOut("deputy.qss", measure);
        claim(leaver, measure, "verifyMeasure");

        assertThat(offered(rows(page("admin", leaver)
                                .andExpect(content()
                                        .string(allOf(containsString(measure + " 核查验证"), not(containsString("当日录入"))))))
                        .get(measure)))
                .contains("inspector.fa", "office.fa")
                .doesNotContain("director.fa", "deputy.qss", leaver);
        page("officer.qss", leaver).andExpect(status().isNotFound());
        give(measure, "verifyMeasure", "office.fa", "调走");
        send("admin", leaver).andExpect(status().is3xxRedirection());

        assertThat(loop.task(measure, "verifyMeasure").getAssignee()).isEqualTo("office.fa");
        assertThat(mailed(measure, "matterTold")).containsExactly("office.fa");
        assertThat(supervising.steps(measure)).endsWith("TASK_HANDED_OVER");
    }

    @Test
    void theOfficesHeadAndTheBranchsDirectorHandOverWhatAnInspectorHolds() throws Exception {
        String leaver = joined("FA-1", "inspector", "FA-1");
        String measure = supervising.ordered("deputy.qss", "officer.qss") + "-01";
        supervising.carryOut("deputy.qss", measure);
        claim(leaver, measure, "verifyMeasure");

        for (String may : List.of("office.fa", "director.fa")) {
            mvc.perform(get("/batch/handover").with(user(may)))
                    .andExpect(content().string(containsString("走" + leaver)))
                    .andExpect(content().string(not(containsString("推进员"))));
            page(may, leaver).andExpect(content().string(containsString("当日录入")));
        }
        for (String mayNot : List.of("inspector.fa", "inspector.fb", "promoter", "leader")) {
            page(mayNot, leaver).andExpect(status().isNotFound());
        }
        give(measure, "verifyMeasure", "inspector.fa", "调走");
        send("office.fa", leaver).andExpect(status().is3xxRedirection());

        assertThat(loop.task(measure, "verifyMeasure").getAssignee()).isEqualTo("inspector.fa");
    }

    @Test
    void aLeaderOfTheBureauHandsOverWhatItsOfficesHoldButNotTheBranches() throws Exception {
        String leaver = joined("SDJ-TJ", "promotion-officer", "SDJ-TJ");

        page("leader", leaver).andExpect(status().isOk());
        page("promoter", leaver).andExpect(status().isNotFound());
        mvc.perform(get("/batch/handover").with(user("leader")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("甲监察员"))));
    }

    @Test
    void thePageCostsTheSameHoweverManyMeasuresThereAre() throws Exception {
        String leaver = deputyManager();
        supervising.ordered(leaver);
        statements("officer.qss", leaver);
        List<String> one = statements("officer.qss", leaver);
        supervising.ordered(leaver, leaver, leaver, leaver);

        assertThat(statements("officer.qss", leaver)).hasSameSizeAs(one);
    }

    private List<String> statements(String leaver) {
        return statements("head.jd", leaver);
    }

    private List<String> statements(String as, String leaver) {
        return statements.during(() -> assertThatCode(() -> page(as, leaver).andExpect(status().isOk()))
                .doesNotThrowAnyException());
    }
}
