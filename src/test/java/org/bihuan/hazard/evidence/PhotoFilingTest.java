package org.bihuan.hazard.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.bihuan.hazard.evidence.Stage.ACCEPTANCE;
import static org.bihuan.hazard.evidence.Stage.AFTER;
import static org.bihuan.hazard.evidence.Stage.BEFORE;
import static org.bihuan.hazard.evidence.Stage.RECHECK;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bihuan.hazard.Field;
import org.bihuan.hazard.HazardAccess;
import org.bihuan.hazard.HazardLookup;
import org.bihuan.hazard.RecordEntry;
import org.bihuan.hazard.Report;
import org.bihuan.hazard.Source;
import org.bihuan.hazard.Step;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Drawn;
import org.bihuan.testing.Leave;
import org.bihuan.testing.Loop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Photos are filed with a step by those who do it, until it is submitted. */
@BihuanTest
class PhotoFilingTest {

    private static final String DEADLINE = "2026-12-01";
    private static final byte[] JPEG = TestPhotos.jpeg(400, 300);

    @Autowired
    Loop loop;

    @Autowired
    Drawn drawn;

    @Autowired
    HazardLookup hazards;

    @Autowired
    HazardAccess access;

    @Autowired
    HazardPhotos photos;

    @Autowired
    PhotoIntake intake;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate jdbcTemplate;

    @Autowired
    MockMvc mvc;

    PhotoRequests browser;

    @BeforeEach
    void browser() {
        browser = new PhotoRequests(mvc);
    }

    @Test
    void gradersFilePhotosFromBefore() throws Exception {
        var code = loop.reported();

        browser.upload("officer.qss", code, BEFORE, JPEG).andExpect(status().isCreated());
        browser.upload("worker.tf", code, BEFORE, JPEG).andExpect(status().isForbidden());
        browser.upload("officer.qss", code, AFTER, JPEG).andExpect(status().isConflict());
        browser.upload("officer.qss", code, ACCEPTANCE, JPEG).andExpect(status().isConflict());
    }

    @Test
    void rectifierAndSectionHeadFilePhotosFromAfter() throws Exception {
        var code = loop.assigned("B", DEADLINE);

        browser.upload("fitter.jd", code, AFTER, JPEG).andExpect(status().isCreated());
        browser.upload("head.jd", code, AFTER, TestPhotos.png(40, 30)).andExpect(status().isCreated());
        browser.upload("officer.qss", code, AFTER, JPEG).andExpect(status().isForbidden());
        browser.upload("fitter.jd", code, ACCEPTANCE, JPEG).andExpect(status().isConflict());
        browser.upload("officer.qss", code, BEFORE, JPEG).andExpect(status().isConflict());
    }

    @Test
    void acceptorAndSafetyOfficersFilePhotosOfTheAcceptance() throws Exception {
        var code = loop.rectified("B", DEADLINE);

        browser.upload("officer2.qss", code, ACCEPTANCE, JPEG).andExpect(status().isCreated());
        browser.upload("officer.qss", code, ACCEPTANCE, TestPhotos.png(40, 30)).andExpect(status().isCreated());
        browser.upload("fitter.jd", code, ACCEPTANCE, JPEG).andExpect(status().isForbidden());
        browser.upload("fitter.jd", code, AFTER, JPEG).andExpect(status().isConflict());
    }

    @Test
    void aDeputyFilesPhotosForTheAbsentPersonAndTheRecordSaysSo() throws Exception {
        var leave = new Leave(mvc, jdbcTemplate);
        var code = loop.assigned("B", DEADLINE);
        var day = LocalDate.of(2026, 11, 24);
        leave.take("fitter.jd", day, day, "worker.tf");
        try {
            browser.upload("worker.tf", code, AFTER, JPEG).andExpect(status().isCreated());
        } finally {
            leave.forget();
        }
        browser.upload("worker.tf", code, AFTER, TestPhotos.png(40, 30)).andExpect(status().isForbidden());

        var entry = loop.record(code).stream()
                .filter(line -> line.getStep() == Step.PHOTO_ADDED)
                .findFirst()
                .orElseThrow();
        assertThat(entry.getActor().getLogin()).isEqualTo("worker.tf");
        assertThat(entry.getActedFor().getLogin()).isEqualTo("fitter.jd");
    }

    @Test
    void mineGroupAndBranchEachFilePhotosWithTheirAcceptanceOfAMajorHazard() throws Exception {
        var byMine = loop.rectified("MAJOR", DEADLINE);
        var byGroup = loop.acceptedByMine(DEADLINE);
        var byBranch = loop.acceptedByGroup(DEADLINE);

        browser.upload("manager.qss", byMine, ACCEPTANCE, JPEG).andExpect(status().isCreated());
        browser.upload("officer.qss", byMine, ACCEPTANCE, JPEG).andExpect(status().isForbidden());
        browser.upload("group.g1", byGroup, ACCEPTANCE, JPEG).andExpect(status().isCreated());
        browser.upload("manager.qss", byGroup, ACCEPTANCE, JPEG).andExpect(status().isForbidden());
        browser.upload("inspector.fa", byBranch, ACCEPTANCE, JPEG).andExpect(status().isCreated());
        browser.upload("director.fa", byBranch, ACCEPTANCE, TestPhotos.png(40, 30))
                .andExpect(status().isCreated());
        browser.upload("group.g1", byBranch, ACCEPTANCE, JPEG).andExpect(status().isForbidden());
    }

    @Test
    void whoRectifiedOnTheSpotFilesNoPhotosOfTheAcceptance() throws Exception {
        var code = loop.reported("officer.qss", Loop.report(null, true));

        browser.upload("officer.qss", code, ACCEPTANCE, JPEG).andExpect(status().isForbidden());
        browser.upload("officer2.qss", code, ACCEPTANCE, JPEG).andExpect(status().isCreated());
    }

    @Test
    void whoMayCheckAClosureAgainFilesPhotosOfTheRecheck() throws Exception {
        drawn.next();
        var code = loop.closed("B", DEADLINE);

        browser.upload("officer.qss", code, RECHECK, JPEG).andExpect(status().isCreated());
        browser.upload("officer2.qss", code, RECHECK, JPEG).andExpect(status().isForbidden());
        browser.upload("officer.qss", code, ACCEPTANCE, JPEG).andExpect(status().isConflict());
        browser.page("officer.qss", code).andExpect(content().string(containsString("添加复查照片")));
    }

    @Test
    void aReopenedHazardTakesPhotosAnew() throws Exception {
        var code = loop.assigned("B", DEADLINE);
        browser.upload("fitter.jd", code, AFTER, JPEG).andExpect(status().isCreated());
        submitRectification(code);
        drawn.next();
        loop.submit("officer2.qss", code, "acceptRectification", Map.of("decision", "PASSED", "opinion", "合格"));
        loop.submit(
                "officer.qss",
                code,
                "recheckClosure",
                Map.of("decision", "FALSE_CLOSURE", "opinion", "仍缺", "newDeadline", "2026-12-08"));

        browser.upload("fitter.jd", code, AFTER, JPEG).andExpect(status().isCreated());

        browser.page("officer2.qss", code).andExpect(content().string(containsString("第 2 轮")));
    }

    @Test
    void nothingIsFiledWithAClosedHazard() throws Exception {
        var code = loop.closed("B", DEADLINE);

        for (var stage : Stage.values()) {
            browser.upload("officer2.qss", code, stage, JPEG).andExpect(status().isConflict());
        }
        browser.page("officer2.qss", code).andExpect(content().string(not(containsString("type=\"file\""))));
    }

    @Test
    void aFormFromAnotherSiteFilesNothing() throws Exception {
        var code = loop.assigned("B", DEADLINE);

        browser.uploadFromAnotherSite("fitter.jd", code, AFTER, JPEG).andExpect(status().isForbidden());

        assertThat(photosSeenBy("fitter.jd", code)).isEmpty();
    }

    @Test
    void aStepHasNinePhotosAtMost() throws Exception {
        var code = loop.assigned("B", DEADLINE);
        for (var at = 0; at < 9; at++) {
            browser.upload("fitter.jd", code, AFTER, TestPhotos.jpeg(40 + at, 30))
                    .andExpect(status().isCreated());
        }

        browser.upload("head.jd", code, AFTER, TestPhotos.jpeg(60, 30))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("最多 9 张")));

        assertThat(photosSeenBy("head.jd", code)).hasSize(9);
        browser.page("fitter.jd", code).andExpect(content().string(not(containsString("type=\"file\""))));
    }

    @Test
    void aPhotoSentAgainIsFiledOnce() throws Exception {
        var code = loop.assigned("B", DEADLINE);

        var first = PhotoRequests.id(browser.upload("fitter.jd", code, AFTER, JPEG));
        var second = PhotoRequests.id(browser.upload("fitter.jd", code, AFTER, JPEG));

        assertThat(second).isEqualTo(first);
        assertThat(photosSeenBy("fitter.jd", code)).hasSize(1);
    }

    @Test
    void uploaderWithdrawsUntilTheStepIsSubmitted() throws Exception {
        var code = loop.assigned("B", DEADLINE);
        var withdrawn = PhotoRequests.id(browser.upload("fitter.jd", code, AFTER, JPEG));
        var kept = PhotoRequests.id(browser.upload("fitter.jd", code, AFTER, TestPhotos.png(40, 30)));

        browser.withdraw("head.jd", code, withdrawn).andExpect(flash().attributeExists("problem"));
        browser.withdraw("fitter.jd", code, withdrawn)
                .andExpect(redirectedUrl("/hazards/" + code + "/photos"))
                .andExpect(flash().attributeExists("notice"));
        submitRectification(code);
        browser.withdraw("fitter.jd", code, kept).andExpect(flash().attributeExists("problem"));

        assertThat(photosSeenBy("officer.qss", code)).containsExactly(kept);
        browser.picture("fitter.jd", code, withdrawn).andExpect(status().isNotFound());
        assertThat(rows("evidence", "id", withdrawn)).isOne();
        assertThat(rows("evidence_blob", "evidence_id", withdrawn)).isOne();
    }

    @Test
    void filingAndWithdrawingStandInTheRecord() throws Exception {
        var code = loop.assigned("B", DEADLINE);

        var photo = PhotoRequests.id(browser.upload("fitter.jd", code, AFTER, JPEG));
        browser.withdraw("fitter.jd", code, photo);

        assertThat(loop.as(
                        "officer.qss", () -> access.record(access.visible(code).orElseThrow())))
                .extracting(RecordEntry::getStep, entry -> entry.getActor().getLogin())
                .endsWith(tuple(Step.PHOTO_ADDED, "fitter.jd"), tuple(Step.PHOTO_WITHDRAWN, "fitter.jd"));
    }

    @Test
    void aNewRoundTakesPhotosAnewAndLeavesThoseOfTheFailedOne() throws Exception {
        var code = loop.assigned("B", DEADLINE);
        var first = PhotoRequests.id(browser.upload("fitter.jd", code, AFTER, JPEG));
        submitRectification(code);
        loop.submit(
                "officer2.qss",
                code,
                "acceptRectification",
                Map.of("decision", "FAILED", "opinion", "记录不全", "newDeadline", "2026-12-08"));

        browser.withdraw("fitter.jd", code, first).andExpect(flash().attributeExists("problem"));
        var second = PhotoRequests.id(browser.upload("fitter.jd", code, AFTER, JPEG));

        assertThat(photosSeenBy("officer2.qss", code)).containsExactly(first, second);
        browser.page("officer2.qss", code).andExpect(content().string(containsString("第 2 轮")));
    }

    @Test
    void aReporterFilesPhotosWithTheReportAndCannotWithdrawThem() throws Exception {
        var code = loop.reported("officer.qss", Loop.report());

        var photo = fileWithReport("officer.qss", code, BEFORE);

        assertThat(photo.getUploadedBy().getLogin()).isEqualTo("officer.qss");
        assertThat(photosSeenBy("manager.qss", code)).containsExactly(photo.getId());
        browser.withdraw("officer.qss", code, photo.getId()).andExpect(flash().attributeExists("problem"));
    }

    @Test
    void photosOfAnAnonymousReportNameNobody() throws Exception {
        var report =
                new Report(null, "主井口", Field.SURFACE, Source.SNAPSHOT, "安全通道被杂物堵塞", null, true, "已清理", true, null);
        var code = loop.reported("worker.tf", report);

        fileWithReport("worker.tf", code, BEFORE);
        fileWithReport("worker.tf", code, AFTER);

        assertThat(jdbc.sql("select count(*) from evidence e join hazard h on h.id = e.hazard_id"
                                + " where h.code = ? and e.uploaded_by_id is null")
                        .param(code)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        browser.page("officer.qss", code)
                .andExpect(content().string(containsString("匿名")))
                .andExpect(content().string(not(containsString("通防工人"))));
    }

    @Test
    void aRefusedPhotoIsExplainedInTheReadersLanguage() throws Exception {
        var code = loop.assigned("B", DEADLINE);

        browser.upload("fitter.jd", code, AFTER, TestPhotos.sample("photo.heic"))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.detail").value(containsString("兼容性最佳")));
    }

    @Test
    void withoutScriptTheGoodPhotosAreFiledAndTheOthersNamed() throws Exception {
        var code = loop.assigned("B", DEADLINE);

        browser.uploadWithoutScript("fitter.jd", code, AFTER, JPEG, new byte[] {1}, TestPhotos.png(40, 30))
                .andExpect(redirectedUrl("/hazards/" + code + "/photos"))
                .andExpect(flash().attribute("notice", "已上传 2 张照片。"))
                .andExpect(flash().attribute("problem", containsString("photo1.jpg: 只接收")));

        assertThat(photosSeenBy("fitter.jd", code)).hasSize(2);
    }

    private void submitRectification(String code) {
        loop.submit("fitter.jd", code, "rectifyHazard", Map.of("decision", "DONE", "rectification", "已补做试验"));
    }

    private Evidence fileWithReport(String login, String code, Stage stage) {
        return loop.as(login, () -> photos.fileWithReport(hazards.get(code), stage, intake.accept(JPEG)));
    }

    private List<Long> photosSeenBy(String login, String code) {
        return loop.as(login, () -> photos.of(code).orElseThrow()).groups().stream()
                .flatMap(group -> group.photos().stream())
                .map(view -> view.evidence().getId())
                .toList();
    }

    private int rows(String table, String column, long id) {
        return jdbc.sql("select count(*) from " + table + " where " + column + " = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }
}
