package org.bihuan.hazard.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.bihuan.hazard.HazardState;
import org.bihuan.hazard.Step;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Drawn;
import org.bihuan.testing.Loop;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.form.FormException;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nothing is reported rectified or accepted without photos of the present round, as many as the table asks for. */
@BihuanTest
class RequiredPhotosTest {

    private static final String DEADLINE = "2026-12-01";
    private static final Map<String, Object> DONE = Map.of("decision", "DONE", "rectification", "已补做试验");
    private static final Map<String, Object> PASSED = Map.of("decision", "PASSED", "opinion", "现场核实合格");
    private static final Map<String, Object> FAILED =
            Map.of("decision", "FAILED", "opinion", "记录不全", "newDeadline", "2026-12-08");

    @Autowired
    Loop loop;

    @Autowired
    Drawn drawn;

    @Autowired
    TaskService tasks;

    @Autowired
    HazardPhotos photos;

    @Autowired
    PhotoIntake intake;

    @Autowired
    RepositoryService repository;

    private Photo photo;

    @BeforeEach
    void takeAPhoto() {
        photo = intake.accept(TestPhotos.jpeg(8, 6));
    }

    @Test
    void whatHasNoPhotoIsNotReportedDone() {
        String code = loop.assigned("B", DEADLINE);

        refused("fitter.jd", code, "rectifyHazard", DONE, "请先上传整改后的照片：打开本任务的“档案”页，点“添加整改后照片”，至少 1 张（本轮已有 0 张），再提交。");

        file("fitter.jd", code, Stage.AFTER);
        loop.submitAsItStands("fitter.jd", code, "rectifyHazard", DONE);
        assertThat(loop.standsAt(code)).containsExactly("acceptRectification");
    }

    @Test
    void whomTheHeadOfTheSectionGivesTheTaskFilesThePhotos() {
        String code = loop.assignedToSection("B", DEADLINE);
        String task = loop.task(code, "rectifyHazard").getId();
        loop.as("head.jd", () -> {
            tasks.setAssignee(task, "fitter.jd");
            return task;
        });

        file("fitter.jd", code, Stage.AFTER);
        loop.submitAsItStands("fitter.jd", code, "rectifyHazard", DONE);

        assertThat(loop.standsAt(code)).containsExactly("acceptRectification");
    }

    @Test
    void aPhotoThatWasWithdrawnDoesNotCount() {
        String code = loop.assigned("B", DEADLINE);
        long filed = file("fitter.jd", code, Stage.AFTER);
        loop.as("fitter.jd", () -> {
            photos.withdraw(code, filed);
            return code;
        });

        refused("fitter.jd", code, "rectifyHazard", DONE, "请先上传整改后的照片");
    }

    @Test
    void returningAndAskingForMoreTimeNeedNoPhoto() {
        String code = loop.assigned("B", DEADLINE);

        loop.submitAsItStands("fitter.jd", code, "rectifyHazard", Map.of("decision", "RETURNED", "reason", "不归本队"));

        assertThat(loop.standsAt(code)).containsExactly("assignRectification");
        assertThat(loop.standsAt(loop.extensionAsked("2026-12-09"))).contains("decideExtension");
    }

    @Test
    void whatPassesIsAcceptedWithAPhotoOnSite() {
        String code = loop.rectified("B", DEADLINE);

        refused("officer2.qss", code, "acceptRectification", PASSED, "验收合格须有现场照片：打开本任务的“档案”页，点“添加验收照片”，至少 1 张");

        file("officer2.qss", code, Stage.ACCEPTANCE);
        loop.submitAsItStands("officer2.qss", code, "acceptRectification", PASSED);
        assertThat(loop.hazard(code).getState()).isEqualTo(HazardState.CLOSED);
    }

    @Test
    void whoTakesTheAcceptanceFilesItsPhotos() {
        String code = loop.rectified("B", DEADLINE);
        String task = loop.task(code, "acceptRectification").getId();
        tasks.setAssignee(task, null);
        tasks.addCandidateGroup(task, "QSS-AJ.section-head");

        take("head.aj", task);

        file("head.aj", code, Stage.ACCEPTANCE);
        loop.submitAsItStands("head.aj", code, "acceptRectification", PASSED);
        assertThat(loop.steps(code)).contains(Step.ACCEPTOR_NAMED);
        assertThat(loop.hazard(code).getState()).isEqualTo(HazardState.CLOSED);
    }

    @Test
    void whoRectifiedCannotTakeTheAcceptance() {
        String code = loop.rectified("B", DEADLINE);
        String task = loop.task(code, "acceptRectification").getId();
        tasks.setAssignee(task, null);
        tasks.addCandidateGroup(task, "QSS-JD.rectifier");

        assertThatThrownBy(() -> take("fitter.jd", task)).hasMessageContaining("整改人不能验收自己的整改");
    }

    private void take(String login, String task) {
        loop.as(login, () -> {
            tasks.claim(task, login);
            return task;
        });
    }

    @Test
    void whatFailsNeedsNoPhotoAndTheNextRoundItsOwn() {
        String code = loop.assigned("B", DEADLINE);
        file("fitter.jd", code, Stage.AFTER);
        loop.submitAsItStands("fitter.jd", code, "rectifyHazard", DONE);

        loop.submitAsItStands("officer2.qss", code, "acceptRectification", FAILED);

        refused("fitter.jd", code, "rectifyHazard", DONE, "本轮已有 0 张");
        file("fitter.jd", code, Stage.AFTER);
        loop.submitAsItStands("fitter.jd", code, "rectifyHazard", DONE);
        assertThat(loop.standsAt(code)).containsExactly("acceptRectification");
    }

    @Test
    void whatWasClosedFalselyNeedsPhotosAnew() {
        drawn.next();
        String code = loop.closed("B", DEADLINE);
        loop.submit(
                "officer.qss",
                code,
                "recheckClosure",
                Map.of("decision", "FALSE_CLOSURE", "opinion", "仍缺", "newDeadline", "2026-12-08"));

        refused("fitter.jd", code, "rectifyHazard", DONE, "本轮已有 0 张");
    }

    @Test
    void whatWasRectifiedOnTheSpotIsAcceptedWithAPhoto() {
        String code = loop.reported("worker.tf", Loop.report(null, true));

        refused("officer.qss", code, "acceptRectification", PASSED, "验收合格须有现场照片");

        file("officer.qss", code, Stage.ACCEPTANCE);
        loop.submitAsItStands("officer.qss", code, "acceptRectification", PASSED);
        assertThat(loop.hazard(code).getState()).isEqualTo(HazardState.CLOSED);
    }

    @Test
    void eachOfTheThreeAcceptancesOfAMajorHazardHasItsPhoto() {
        String code = loop.acceptedByMine("2026-12-20");

        refused("group.g1", code, "acceptByGroup", PASSED, "本级本轮已有 0 张");

        file("group.g1", code, Stage.ACCEPTANCE);
        loop.submitAsItStands("group.g1", code, "acceptByGroup", PASSED);
        refused("inspector.fa", code, "acceptByBranch", PASSED, "验收合格须有现场照片");
    }

    @Test
    void whoMayNotAcceptIsToldThatAndNotToUploadAPhoto() {
        String code = loop.reported("officer.qss", Loop.report(null, true));

        refused("officer.qss", code, "acceptRectification", PASSED, "整改人不能验收自己的整改");
    }

    @Test
    void theTableSaysHowManyAndNoneIfItSaysSo() throws IOException {
        String asked = loop.assigned("B", DEADLINE);
        String relieved = loop.assigned("C", DEADLINE);
        file("fitter.jd", asked, Stage.AFTER);
        Deployment changed = repository
                .createDeployment()
                .addString("photo-plan.dmn", withNumber(withNumber(table(), "gradeBOut1", 2), "gradeCOut1", 0))
                .deploy();
        try {
            refused("fitter.jd", asked, "rectifyHazard", DONE, "至少 2 张（本轮已有 1 张）");

            loop.submitAsItStands("fitter.jd", relieved, "rectifyHazard", DONE);

            assertThat(loop.standsAt(relieved)).containsExactly("acceptRectification");
        } finally {
            repository.deleteDeployment(changed.getId(), true);
        }
    }

    private static String table() throws IOException {
        return Files.readString(Path.of("bpmn/photo-plan.dmn"));
    }

    private static String withNumber(String table, String cell, int number) {
        return table.replaceFirst("(id=\"" + cell + "\">\\s*<text>)1<", "$1" + number + "<");
    }

    private void refused(String login, String code, String task, Map<String, Object> form, String told) {
        int steps = loop.steps(code).size();
        assertThatThrownBy(() -> loop.submitAsItStands(login, code, task, form))
                .isInstanceOf(FormException.class)
                .hasMessageContaining(told);
        assertThat(loop.standsAt(code)).containsExactly(task);
        assertThat(loop.steps(code)).hasSize(steps);
    }

    private long file(String login, String code, Stage stage) {
        return loop.as(login, () -> photos.file(code, stage, photo)).getId();
    }
}
