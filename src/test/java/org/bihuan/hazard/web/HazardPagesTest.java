package org.bihuan.hazard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.bihuan.hazard.Field;
import org.bihuan.hazard.Report;
import org.bihuan.hazard.Source;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.bihuan.testing.Time;
import org.bihuan.workflow.Picture;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The lists of hazards and the page of one, as those in whose jurisdiction it lies see them, and nobody else. */
@BihuanTest
class HazardPagesTest {

    @Autowired
    Loop loop;

    @Autowired
    Time time;

    @Autowired
    MockMvc mvc;

    @Autowired
    RepositoryService models;

    private ResultActions page(String login, String path, Object... variables) throws Exception {
        return mvc.perform(get(path, variables).with(user(login)));
    }

    private ResultActions hazard(String login, String code) throws Exception {
        return page(login, "/hazards/{code}", code);
    }

    @Test
    void aHazardShowsWhoDidWhatWhenAndWhy() throws Exception {
        String code = loop.closed("B", "2026-12-01");

        hazard("officer.qss", code)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("高压开关柜漏电保护试验记录缺失"),
                                containsString("通防工人"),
                                containsString("现场核实合格"),
                                containsString("按期整改"),
                                containsString("系统"),
                                containsString("data-at=\"hazardClosed\""))));
    }

    @Test
    void aHazardShowsWhereItStandsAndForWhomItWaits() throws Exception {
        String code = loop.assigned("B", "2026-12-01");

        hazard("head.jd", code)
                .andExpect(content()
                        .string(allOf(
                                containsString("等待机电钳工整改"),
                                containsString("还有 7 天"),
                                containsString("data-at=\"rectification\""),
                                containsString("data-at=\"rectifyHazard\""),
                                not(containsString("去办理")))));
        hazard("fitter.jd", code)
                .andExpect(content()
                        .string(containsString(
                                "#/?task=" + loop.task(code, "rectifyHazard").getId())));
    }

    @Test
    void aHazardTellsItsExtensionsAndWhoSupervisesItByWhichRule() throws Exception {
        String code = loop.extensionAsked("2026-12-04");
        hazard("head.jd", code)
                .andExpect(
                        content().string(allOf(containsString("2026-12-04（审批中，原期限仍有效）"), containsString("分管负责人 青分管"))));
        loop.submit("manager.qss", code, "decideExtension", Map.of("decision", "GRANTED"));

        time.travelTo(LocalDate.of(2026, 12, 6), LocalTime.NOON);

        hazard("head.jd", code)
                .andExpect(content()
                        .string(allOf(
                                containsString("逾期 5 天"),
                                containsString("逾期 2 天"),
                                containsString("已延期"),
                                containsString("矿长 青矿长"),
                                containsString("依据规则：期限与提醒 第 "))));
    }

    @Test
    void whatIsOverdueSaysSo() throws Exception {
        String code = loop.assigned("B", "2026-11-26");

        time.travelTo(LocalDate.of(2026, 11, 29), LocalTime.NOON);

        hazard("officer.qss", code).andExpect(content().string(containsString("已逾期 3 天")));
        page("manager.qss", "/").andExpect(content().string(containsString("条逾期未整改")));
        page("worker.tf", "/").andExpect(content().string(not(containsString("条逾期未整改"))));
    }

    @Test
    void aMajorHazardShowsItsStopOfWorkPlanListingReportsAndWhereItStandsInEachProcess() throws Exception {
        String code = loop.assigned("MAJOR", "2026-12-20");
        time.travelTo(LocalDate.of(2026, 11, 29), LocalTime.NOON);
        loop.submit("manager.qss", code, "reportProgress", Map.of("progress", "试验台已就位", "percent", 40));

        hazard("inspector.fa", code)
                .andExpect(content()
                        .string(allOf(
                                containsString("2026-11-18 08:40"),
                                containsString("变电所停电检修，撤出作业人员，设警戒"),
                                containsString("停电撤人"),
                                containsString("甲挂〔2026〕1号"),
                                containsString("按方案治理，未摘牌不得送电"),
                                containsString("40%：试验台已就位"),
                                containsString("集团验收"))))
                .andExpect(content()
                        .string(allOf(
                                containsString("data-at=\"majorHazard\""),
                                containsString("rectification nextReport"),
                                containsString("data-at=\"rectifyHazard\""))));
    }

    @Test
    void duplicatesLinkToEachOther() throws Exception {
        String original = loop.reported();
        String copy = loop.reported();
        loop.submit("officer.qss", copy, "gradeHazard", Map.of("decision", "DUPLICATE", "original", original));

        hazard("officer.qss", copy).andExpect(content().string(containsString("href=\"/hazards/" + original + "\"")));
        hazard("officer.qss", original).andExpect(content().string(containsString("href=\"/hazards/" + copy + "\"")));
        hazard("officer.qss", copy).andExpect(content().string(containsString("data-at=\"duplicateLinked\"")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"officer.bht", "worker.zc", "head.tf", "group.g2", "inspector.fb", "admin"})
    void aHazardDoesNotExistOutsideItsJurisdiction(String login) throws Exception {
        String code = loop.assigned("B", "2026-12-01");

        hazard(login, code).andExpect(status().isNotFound());
        page(login, "/hazards?text={code}", code)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/hazards/" + code))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"worker.tf", "fitter.jd", "head.jd", "officer.qss", "group.g1", "inspector.fa", "leader"})
    void aHazardIsListedInItsJurisdiction(String login) throws Exception {
        String code = loop.assigned("B", "2026-12-01");

        hazard(login, code).andExpect(status().isOk());
        page(login, "/hazards?text={code}&state=RECTIFYING&grade=B", code)
                .andExpect(content().string(containsString("/hazards/" + code)));
        page(login, "/hazards?text={code}&grade=C", code)
                .andExpect(content().string(not(containsString("/hazards/" + code))));
    }

    @Test
    void wildcardsInTheSearchAreOrdinaryCharacters() throws Exception {
        loop.reported();

        page("officer.qss", "/hazards?text={text}", "%_").andExpect(content().string(containsString("没有符合条件的隐患")));
    }

    @Test
    void nothingThatPeopleTypeBecomesMarkup() throws Exception {
        String attack = "<script>alert('x')</script> & \"<b>\"";
        Report report = new Report(null, attack, Field.OTHER, Source.SNAPSHOT, attack, null, false, null, false, null);
        String code = loop.reported("worker.tf", report);
        loop.submit("officer.qss", code, "gradeHazard", Map.of("decision", "NO_HAZARD", "reason", attack));

        for (String path : new String[] {"/hazards/" + code, "/hazards", "/my-reports"}) {
            page("worker.tf", path)
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("<script>alert"))))
                    .andExpect(content().string(containsString("&lt;script&gt;alert")));
        }
    }

    @Test
    void everybodySeesOnlyTheOwnReports() throws Exception {
        String mine = loop.reported("worker.tf", Loop.report());
        String other = loop.reported("head.jd", Loop.report());

        page("worker.tf", "/my-reports")
                .andExpect(content()
                        .string(allOf(
                                containsString("/hazards/" + mine),
                                containsString("等待安监员定级"),
                                not(containsString("/hazards/" + other)))));
        page("promoter", "/my-reports").andExpect(content().string(containsString("您还没有上报过隐患")));
    }

    @Test
    void aMailLeadsToTheTaskAndLaterToThePage() throws Exception {
        String code = loop.assigned("B", "2026-12-01");

        page("fitter.jd", "/hazards/{code}/task", code)
                .andExpect(redirectedUrlPattern("/camunda/app/tasklist/default/#/?task=*"));
        page("officer.bht", "/hazards/{code}/task", code).andExpect(status().isNotFound());

        loop.submit("fitter.jd", code, "rectifyHazard", Map.of("decision", "DONE", "rectification", "已整改"));
        page("fitter.jd", "/hazards/{code}/task", code).andExpect(redirectedUrl("/hazards/" + code));
    }

    @Test
    void insideTasklistThereIsNoMenu() throws Exception {
        String code = loop.reported();

        hazard("officer.qss", code).andExpect(content().string(containsString("bihuan-menu")));
        page("officer.qss", "/hazards/{code}?embed", code)
                .andExpect(
                        content().string(allOf(not(containsString("bihuan-menu")), containsString("target=\"_top\""))));
    }

    @Test
    void speaksEnglishToThoseWhoChoseIt() throws Exception {
        String code = loop.assigned("B", "2026-12-01");

        page("officer.qss", "/hazards/{code}?lang=en", code)
                .andExpect(content()
                        .string(allOf(
                                containsString("7 days left"), containsString("Waiting for 机电钳工 to rectify it"))));
        page("officer.qss", "/hazards?lang=en").andExpect(content().string(containsString("Where it stands")));
        page("officer.qss", "/my-reports?lang=en").andExpect(content().string(containsString("My reports")));
        page("officer.qss", "/?lang=en").andExpect(content().string(containsString("wait")));
    }

    @Test
    void theModelIsShownToThoseLoggedIn() throws Exception {
        for (String process : new String[] {"hazardLoop", "majorHazard", "rectification"}) {
            page("worker.tf", "/models/{file}", new Picture(process, List.of()).file())
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("<bpmn:process id=\"" + process + "\"")));
        }
        page("worker.tf", "/models/hazard-loop.bpmn?lang=en")
                .andExpect(content()
                        .string(allOf(containsString("name=\"Grade the hazard\""), not(containsString("隐患")))));
        page("worker.tf", "/models/hazard-loop.bpmn?lang=zh-CN")
                .andExpect(content().string(containsString("name=\"隐患定级\"")));
        page("worker.tf", "/models/deadline-plan.dmn").andExpect(status().isNotFound());
        mvc.perform(get("/models/hazard-loop.bpmn")).andExpect(status().is3xxRedirection());
    }

    @Test
    void theEndsMarkedInThePictureAreInTheModel() {
        var model = models.getBpmnModelInstance(models.createProcessDefinitionQuery()
                .processDefinitionKey("hazardLoop")
                .latestVersion()
                .singleResult()
                .getId());

        for (String end : new String[] {"hazardClosed", "notAHazard", "duplicateLinked"}) {
            assertThat((Object) model.getModelElementById(end)).as(end).isNotNull();
        }
    }

    @Test
    void aPageBeyondTheLastIsEmptyAndAPageBeforeTheFirstIsTheFirst() throws Exception {
        loop.reported();

        page("officer.qss", "/hazards?page=99999").andExpect(content().string(containsString("没有符合条件的隐患")));
        page("officer.qss", "/hazards?page=-3")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/hazards/QSS-2026-")));
    }
}
