package org.bihuan.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bihuan.hazard.Field;
import org.bihuan.hazard.Grade;
import org.bihuan.hazard.HazardState;
import org.bihuan.hazard.Step;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.bihuan.testing.Statements;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages on which many hazards are graded and assigned at once. */
@BihuanTest
class BatchPageTest {

    @Autowired
    Loop loop;

    @Autowired
    MockMvc mvc;

    @Autowired
    Statements statements;

    @Autowired
    TaskService tasks;

    private String place;
    private final Map<String, String> typed = new LinkedHashMap<>();
    private final List<String> codes = new ArrayList<>();
    private final List<String> chosen = new ArrayList<>();

    @BeforeEach
    void somewhereElse() {
        place = "运输巷" + UUID.randomUUID();
    }

    private String reported() {
        String code = loop.reported("worker.tf", Loop.report(place, Field.TRANSPORT));
        codes.add(code);
        return code;
    }

    private String graded(String grade) {
        String code = reported();
        loop.submit("officer.qss", code, "gradeHazard", Map.of("decision", "GRADED", "grade", grade));
        return code;
    }

    private void grade(String code, String grade, String reason) {
        chosen.add(code);
        typed.put("grade-" + code, grade);
        typed.put("reason-" + code, reason);
    }

    private void assign(String code, Map<String, Object> form) {
        chosen.add(code);
        form.forEach((field, value) -> typed.put(field + "-" + code, value.toString()));
    }

    private ResultActions send(String login, String step) throws Exception {
        MockHttpServletRequestBuilder request = post("/batch/" + step);
        codes.forEach(code -> request.param("codes", code));
        chosen.forEach(code -> request.param("chosen", code));
        typed.forEach(request::param);
        return mvc.perform(request.with(user(login)).with(csrf()));
    }

    private ResultActions page(String login, String step) throws Exception {
        return mvc.perform(get("/batch/" + step).param("text", place).with(user(login)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Row> rows(ResultActions answer) {
        List<Row> rows =
                (List<Row>) answer.andReturn().getModelAndView().getModel().get("rows");
        return rows.stream().collect(Collectors.toMap(row -> row.hazard().code(), Function.identity()));
    }

    @Test
    void gradesTheChosenAndLeavesTheOthers() throws Exception {
        String one = reported();
        String none = reported();
        String left = reported();
        grade(one, "B", "");
        grade(none, "NO_HAZARD", "现场核实符合规程");

        send("officer.qss", "grade")
                .andExpect(redirectedUrl("/batch/grade"))
                .andExpect(flash().attribute("done", List.of(one, none)));

        assertThat(loop.hazard(one).getGrade()).isEqualTo(Grade.B);
        assertThat(loop.steps(one)).containsExactly(Step.REPORTED, Step.GRADED);
        assertThat(loop.record(one).get(1).getActor().getLogin()).isEqualTo("officer.qss");
        assertThat(loop.hazard(none).getState()).isEqualTo(HazardState.NOT_A_HAZARD);
        page("officer.qss", "grade")
                .andExpect(content().string(containsString("value=\"" + left + "\"")))
                .andExpect(content().string(not(containsString("value=\"" + one + "\""))));
    }

    @Test
    void whatIsRefusedStaysAsItWasTypedAndSaysWhyWhileTheOthersAreDone() throws Exception {
        String good = graded("B");
        String fourEyes = graded("B");
        String empty = graded("C");
        Map<String, Object> both = Loop.assignment("2026-12-02");
        both.put("acceptor", "fitter.jd");
        assign(good, Loop.assignment("2026-12-01"));
        assign(fourEyes, both);
        assign(empty, Map.of("measures", "加设防护栏"));

        Map<String, Row> left = rows(send("officer.qss", "assign")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(model().attribute("done", List.of(good)))
                .andExpect(content().string(containsString("href=\"/hazards/" + good + "\""))));

        assertThat(left).containsOnlyKeys(fourEyes, empty);
        assertThat(left.get(fourEyes).refused()).isEqualTo("整改人不能验收自己的整改，请由其他人验收。");
        assertThat(left.get(fourEyes).chosen()).isTrue();
        assertThat(left.get(fourEyes).typed())
                .containsEntry("deadline", "2026-12-02")
                .containsEntry("funds", "0.6");
        assertThat(left.get(empty).refused()).contains("责任单位 必须填写");
        assertThat(left.get(empty).typed()).containsEntry("measures", "加设防护栏");
        assertThat(loop.hazard(good).getRectifier().getLogin()).isEqualTo("fitter.jd");
        assertThat(loop.standsAt(good)).containsExactly("rectifyHazard");
        assertThat(loop.standsAt(fourEyes)).containsExactly("assignRectification");
        assertThat(loop.task(fourEyes, "assignRectification").getAssignee())
                .as("a refused row claims nothing")
                .isNull();
    }

    @Test
    void loweringAMajorHazardNeedsItsReasonHereToo() throws Exception {
        String major = loop.reported("worker.tf", Loop.report(2, false));
        codes.add(major);
        grade(major, "B", "");

        Map<String, Row> left = rows(send("officer.qss", "grade").andExpect(status().isUnprocessableEntity()));

        assertThat(left.get(major).refused()).isEqualTo("该隐患符合重大事故隐患判定标准，降低等级必须写明理由。");

        assertThat(loop.hazard(major).getGrade()).isNull();
    }

    @Test
    void whatIsNotAmongTheOwnTasksIsRefusedRowByRow() throws Exception {
        String own = reported();
        String otherMine = loop.reported("worker.zc", Loop.report(place, Field.MINING));
        String taken = reported();
        tasks.setAssignee(loop.task(taken, "gradeHazard").getId(), "officer2.qss");
        codes.addAll(List.of(otherMine, "NONE-2026-0001"));
        List.of(own, otherMine, taken, "NONE-2026-0001").forEach(code -> grade(code, "C", ""));

        Map<String, Row> left = rows(send("officer.qss", "grade")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(model().attribute("done", List.of(own)))
                .andExpect(content().string(containsString("NONE-2026-0001 没有办理：这项任务已由他人领取或办理"))));

        assertThat(left).isEmpty();
        assertThat(loop.hazard(own).getGrade()).isEqualTo(Grade.C);
        assertThat(loop.hazard(otherMine).getGrade()).isNull();
        assertThat(loop.hazard(taken).getGrade()).isNull();
    }

    @Test
    void nothingChosenTooMuchChosenOrWithoutTokenChangesNothing() throws Exception {
        String code = reported();
        typed.put("reason-" + code, "先写着");

        Map<String, Row> same = rows(send("officer.qss", "grade")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("请勾选要办理的隐患"))));
        assertThat(same.get(code).typed()).containsEntry("reason", "先写着");
        for (int i = 0; i <= WaitingHazards.MOST; i++) {
            codes.add("NONE-2026-" + i);
            chosen.add("NONE-2026-" + i);
        }
        send("officer.qss", "grade").andExpect(status().isUnprocessableEntity());
        mvc.perform(post("/batch/grade")
                        .param("codes", code)
                        .param("chosen", code)
                        .param("grade-" + code, "C")
                        .with(user("officer.qss")))
                .andExpect(status().isForbidden());

        assertThat(loop.hazard(code).getGrade()).isNull();
    }

    @Test
    void proposesTheGradeAndTheDeadlineOfTheGrade() throws Exception {
        String major = loop.reported("worker.tf", Loop.report(2, false));
        String assigning = graded("B");

        Map<String, Row> grading =
                rows(mvc.perform(get("/batch/grade").param("text", major).with(user("officer.qss"))));
        Map<String, Row> assignments = rows(page("officer.qss", "assign"));

        assertThat(grading.get(major).typed()).containsEntry("grade", "MAJOR");
        assertThat(assignments.get(assigning).typed())
                .containsEntry(
                        "deadline",
                        loop.form("officer.qss", assigning, "assignRectification")
                                .get("deadline")
                                .toString());
    }

    @Test
    void whoHasNoSuchTasksSeesNoneAndWhoWorksForNoMineMayNot() throws Exception {
        String code = reported();

        page("worker.tf", "grade")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("没有等您定级的隐患")))
                .andExpect(content().string(not(containsString(code))));
        page("officer.bht", "grade").andExpect(content().string(not(containsString(code))));
        page("leader", "grade").andExpect(status().isForbidden());
        page("officer.qss", "close").andExpect(status().isNotFound());
        mvc.perform(get("/batch/grade").param("grade", "X").with(user("officer.qss")))
                .andExpect(status().isBadRequest());
    }

    @Test
    void theListCostsTheSameHoweverLongItIs() {
        graded("B");
        statements("assign");
        List<String> one = statements("assign");
        for (int i = 0; i < 4; i++) {
            graded("B");
        }

        assertThat(one).isNotEmpty();
        assertThat(statements("assign")).hasSameSizeAs(one);
    }

    private List<String> statements(String step) {
        return statements.during(
                () -> assertThatCode(() -> page("officer.qss", step).andExpect(status().isOk()))
                        .doesNotThrowAnyException());
    }
}
