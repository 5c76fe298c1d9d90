package org.bihuan.hazard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardLookup;
import org.bihuan.hazard.HazardState;
import org.bihuan.hazard.evidence.TestPhotos;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The page on which everybody reports hazards. */
@BihuanTest
class ReportPageTest {

    private static final MockMultipartFile[] NO_PHOTOS = {};

    @Autowired
    Loop loop;

    @Autowired
    HazardLookup hazards;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    private final Map<String, String> form = new LinkedHashMap<>(Map.of(
            "draft", UUID.randomUUID().toString(),
            "place", "2301 工作面上出口",
            "field", "MINING",
            "source", "SNAPSHOT",
            "description", "超前支护缺一架单体柱"));

    private ResultActions report(String login, MockMultipartFile... photos) throws Exception {
        var request = multipart("/report");
        for (var photo : photos) {
            request.file(photo);
        }
        form.forEach(request::param);
        return mvc.perform(request.with(user(login)).with(csrf()));
    }

    private static MockMultipartFile photo(String part, String name, byte[] bytes) {
        return new MockMultipartFile(part, name, "image/jpeg", bytes);
    }

    private String code(ResultActions answer) throws Exception {
        String next = answer.andExpect(redirectedUrlPattern("/report/received?draft=*&anonymous=*"))
                .andExpect(flash().attributeCount(0))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return (String) mvc.perform(get(next).with(user("worker.tf")))
                .andReturn()
                .getModelAndView()
                .getModel()
                .get("code");
    }

    private ResultActions received() throws Exception {
        return mvc.perform(get("/report/received")
                .param("draft", form.get("draft"))
                .param("anonymous", form.getOrDefault("anonymous", "false"))
                .with(user("worker.tf")));
    }

    private String stages(String code) {
        return String.join(
                ",",
                jdbc.sql(
                                "select e.stage from evidence e join hazard h on h.id = e.hazard_id where h.code = ? order by e.id")
                        .param(code)
                        .query(String.class)
                        .list());
    }

    @Test
    void aReportWithPhotosBecomesAHazardThatItsReporterCanFollow() throws Exception {
        String code = code(report(
                "worker.tf",
                photo("before", "a.jpg", TestPhotos.jpeg(400, 300)),
                photo("before", "b.jpg", TestPhotos.jpeg(300, 400))));

        assertThat(hazards.get(code).getState()).isEqualTo(HazardState.GRADING);
        assertThat(stages(code)).isEqualTo("BEFORE,BEFORE");
        mvc.perform(get("/my-reports").with(user("worker.tf")))
                .andExpect(content().string(containsString("/hazards/" + code)));
        assertThat(startedBy(code)).isEqualTo("worker.tf");
        received().andExpect(content().string(containsString("href=\"/hazards/" + code + "\"")));
    }

    @Test
    void whatWasFixedOnTheSpotGoesToAcceptanceWithPhotosBeforeAndAfter() throws Exception {
        form.put("fixedOnTheSpot", "true");
        form.put("onTheSpotMeasures", "当场补打单体柱");

        String code = code(report(
                "worker.tf",
                photo("before", "a.jpg", TestPhotos.jpeg(400, 300)),
                photo("after", "b.jpg", TestPhotos.jpeg(300, 400))));

        assertThat(hazards.get(code).getState()).isEqualTo(HazardState.ACCEPTING);
        assertThat(stages(code)).isEqualTo("BEFORE,AFTER");
    }

    @Test
    void anAnonymousReportLeavesNoTraceOfItsAuthor() throws Exception {
        form.put("anonymous", "true");
        form.put("fixedOnTheSpot", "true");
        form.put("onTheSpotMeasures", "当场补打单体柱");
        String code = code(report("worker.tf", photo("before", "a.jpg", TestPhotos.jpeg(400, 300))));

        assertThat(count(
                        "hazard where code = ? and anonymous = true and reporter_id is null"
                                + " and rectified_by_id is null and rectifier_id is null",
                        code))
                .isOne();
        assertThat(count("hazard_record r join hazard h on h.id = r.hazard_id where h.code = ?", code))
                .isPositive();
        assertThat(count(
                        "hazard_record r join hazard h on h.id = r.hazard_id where h.code = ? and r.actor_id is not null",
                        code))
                .isZero();
        assertThat(count("evidence e join hazard h on h.id = e.hazard_id where h.code = ?", code))
                .isOne();
        assertThat(count(
                        "evidence e join hazard h on h.id = e.hazard_id where h.code = ? and e.uploaded_by_id is not null",
                        code))
                .isZero();
        assertThat(startedBy(code)).isNull();
        assertThat(count("ACT_HI_ACTINST where ASSIGNEE_ = ?", "worker.tf")).isZero();
        assertThat(count("ACT_HI_OP_LOG where USER_ID_ = ?", "worker.tf")).isZero();
        assertThat(count("ACT_RU_VARIABLE where TEXT_ like ?", "%worker.tf%")).isZero();
        received().andExpect(content().string(allOf(containsString(code), not(containsString("/hazards/" + code)))));
        mvc.perform(get("/my-reports").with(user("worker.tf")))
                .andExpect(content().string(not(containsString("/hazards/" + code))));
        mvc.perform(get("/hazards/" + code).with(user("officer.qss")))
                .andExpect(content().string(allOf(containsString("匿名"), not(containsString("通防工人")))));
    }

    @Test
    void sentTwiceItIsReportedOnce() throws Exception {
        String first = code(report("worker.tf", NO_PHOTOS));
        String second = code(report("worker.tf", NO_PHOTOS));

        assertThat(second).isEqualTo(first);
        assertThat(count("report_receipt where code = ?", first)).isOne();
    }

    @Test
    void sentTwiceAtTheSameMomentItIsReportedOnce() throws Exception {
        Callable<String> send = () -> code(report("worker.tf", NO_PHOTOS));

        ExecutorService twoBrowsers = Executors.newFixedThreadPool(2);
        try {
            Set<String> codes = new HashSet<>();
            for (Future<String> sent : twoBrowsers.invokeAll(List.of(send, send))) {
                codes.add(sent.get());
            }
            assertThat(codes).hasSize(1);
        } finally {
            twoBrowsers.shutdown();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "place, '', 请填写地点",
        "field, '', 请选择专业",
        "field, NONSENSE, 请选择专业",
        "source, '', 请选择发现途径",
        "description, '', 请填写隐患内容",
        "description, 太短, 5 至 500 字",
        "majorCategory, 99, 请从列表中选择",
        "majorCategory, x, 请从列表中选择",
        "fixedOnTheSpot, true, 请写明现场做了哪些整改"
    })
    void whatIsWrongIsSaidBesideItsFieldAndNothingIsLost(String field, String value, String words) throws Exception {
        form.put(field, value);

        report("worker.tf", photo("before", "good.jpg", TestPhotos.jpeg(400, 300)))
                .andExpect(status().isBadRequest())
                .andExpect(content()
                        .string(allOf(
                                containsString(words),
                                containsString("autofocus"),
                                containsString("good.jpg"),
                                containsString("value=\"" + form.get("draft") + "\""))));
    }

    @Test
    void photosOfAnAttemptThatFailedAreFiledWithTheNext() throws Exception {
        form.put("place", "");
        report("worker.tf", photo("before", "good.jpg", TestPhotos.jpeg(400, 300)));

        form.put("place", "2301 工作面上出口");
        String code = code(report("worker.tf", photo("before", "more.jpg", TestPhotos.jpeg(300, 400))));

        assertThat(stages(code)).isEqualTo("BEFORE,BEFORE");
        assertThat(count("report_draft_photo where draft = ?", form.get("draft")))
                .isZero();
    }

    @Test
    void aKeptPhotoCanBeLeftOut() throws Exception {
        form.put("place", "");
        report("worker.tf", photo("before", "good.jpg", TestPhotos.jpeg(400, 300)));
        long kept = jdbc.sql("select id from report_draft_photo where draft = ?")
                .param(form.get("draft"))
                .query(Long.class)
                .single();

        form.put("place", "2301 工作面上出口");
        form.put("drop", "" + kept);

        assertThat(stages(code(report("worker.tf", NO_PHOTOS)))).isEmpty();
    }

    @Test
    void aBadPhotoIsNamedAndTheGoodOnesAndTheTextStay() throws Exception {
        report(
                        "worker.tf",
                        photo("before", "good.jpg", TestPhotos.jpeg(400, 300)),
                        photo("before", "bad.jpg", "no photo".getBytes(StandardCharsets.UTF_8)))
                .andExpect(status().isBadRequest())
                .andExpect(content()
                        .string(allOf(
                                containsString("“bad.jpg”没有收下：只接收"),
                                containsString("data:image/jpeg;base64,"),
                                containsString("good.jpg"),
                                containsString("超前支护缺一架单体柱"),
                                containsString("2301 工作面上出口"))));
    }

    @Test
    void aTenthPhotoIsRefusedByName() throws Exception {
        var ten = new MockMultipartFile[10];
        for (int i = 0; i < 10; i++) {
            ten[i] = photo("before", "p" + i + ".jpg", TestPhotos.jpeg(40 + i, 30));
        }

        report("worker.tf", ten)
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("“p9.jpg”没有收下：一次上报最多 9 张照片")));
    }

    @Test
    void whoBelongsToNoMineChoosesOneOfTheirJurisdiction() throws Exception {
        mvc.perform(get("/report").with(user("inspector.fa")))
                .andExpect(
                        content().string(allOf(containsString("value=\"QSS\""), not(containsString("value=\"BHT\"")))));
        report("inspector.fa", NO_PHOTOS)
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("煤矿")));
        form.put("mine", "BHT");
        report("inspector.fa", NO_PHOTOS).andExpect(status().isBadRequest());
        form.put("anonymous", "true");
        report("inspector.fa", NO_PHOTOS).andExpect(status().isBadRequest());
        form.remove("anonymous");
        form.put("mine", "QSS");
        assertThat(code(report("inspector.fa", NO_PHOTOS))).startsWith("QSS-2026-");
    }

    @Test
    void whoWorksInAMineReportsThere() throws Exception {
        form.put("mine", "BHT");

        Hazard hazard = hazards.get(code(report("worker.tf", NO_PHOTOS)));

        assertThat(hazard.getCode()).startsWith("QSS-2026-");
    }

    @Test
    void whoHasNoMineAtAllIsToldSo() throws Exception {
        mvc.perform(get("/report").with(user("admin"))).andExpect(content().string(containsString("您不属于任何煤矿")));
        report("admin", NO_PHOTOS).andExpect(status().isBadRequest());
    }

    @Test
    void whatWasTypedIsShownAgainAsTextNotAsMarkup() throws Exception {
        form.put("place", "<script>alert(1)</script>");
        form.put("description", "");

        report("worker.tf", NO_PHOTOS).andExpect(content().string(not(containsString("<script>alert"))));
    }

    @Test
    void placesMayHaveRareCharactersInTheirNames() throws Exception {
        form.put("place", "𠮷野巷 -650");

        Hazard hazard = hazards.get(code(report("worker.tf", NO_PHOTOS)));

        assertThat(hazard.getPlace()).isEqualTo("𠮷野巷 -650");
        assertThat(jdbc.sql("select TEXT_ from ACT_RU_VARIABLE where NAME_ = 'place' and TEXT_ like '%野巷%'")
                        .query(String.class)
                        .list())
                .as("on Tasklist's card")
                .containsExactly("𠮷野巷 -650");
    }

    @Test
    void speaksEnglishToThoseWhoChoseIt() throws Exception {
        mvc.perform(get("/report?lang=en").with(user("worker.tf")))
                .andExpect(content()
                        .string(allOf(containsString("Report a hazard"), containsString("Report anonymously"))));
        form.put("place", "");
        form.put("lang", "en");
        report("worker.tf", NO_PHOTOS).andExpect(content().string(containsString("Fill in the place.")));
    }

    @Test
    void needsTheTokenAgainstForgery() throws Exception {
        var request = multipart("/report");
        form.forEach(request::param);

        mvc.perform(request.with(user("worker.tf"))).andExpect(status().isForbidden());
    }

    @Test
    void thePageAfterwardsCannotBeAskedForWithoutAReport() throws Exception {
        mvc.perform(get("/report/received").with(user("worker.tf"))).andExpect(redirectedUrl("/report"));
    }

    private long count(String from, String parameter) {
        return jdbc.sql("select count(*) from " + from)
                .param(parameter)
                .query(Long.class)
                .single();
    }

    private String startedBy(String code) {
        List<String> starters = jdbc.sql("select START_USER_ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ = ?")
                .param(code)
                .query(String.class)
                .list();
        assertThat(starters).hasSize(1);
        return starters.get(0);
    }
}
