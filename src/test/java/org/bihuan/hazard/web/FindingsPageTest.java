package org.bihuan.hazard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bihuan.hazard.Field;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardState;
import org.bihuan.hazard.Source;
import org.bihuan.hazard.Step;
import org.bihuan.hazard.evidence.TestPhotos;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The sheet on which what one inspection found is registered together. */
@BihuanTest
class FindingsPageTest {

    @Autowired
    Loop loop;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    private final Map<String, String> form = new LinkedHashMap<>(Map.of(
            "sheet", UUID.randomUUID().toString(),
            "source", "DAILY_PATROL",
            "inspectedOn", "2026-01-05",
            "place", "2301 工作面"));
    private final List<String> rows = new ArrayList<>();
    private final List<MockMultipartFile> photos = new ArrayList<>();

    private String row(String place, String field, String description) {
        String row = UUID.randomUUID().toString();
        rows.add(row);
        form.put("place-" + row, place);
        form.put("field-" + row, field);
        form.put("description-" + row, description);
        return row;
    }

    private ResultActions send(String login) throws Exception {
        var request = multipart("/report/many");
        photos.forEach(request::file);
        rows.forEach(row -> request.param("rows", row));
        form.forEach(request::param);
        return mvc.perform(request.with(user(login)).with(csrf()));
    }

    private List<String> registered() {
        return jdbc.sql(
                        "select h.code from hazard h join inspection i on i.id = h.inspection_id where i.sheet = ? order by h.id")
                .param(form.get("sheet"))
                .query(String.class)
                .list();
    }

    private String number() {
        return jdbc.sql("select code from inspection where sheet = ?")
                .param(form.get("sheet"))
                .query(String.class)
                .single();
    }

    @SuppressWarnings("unchecked")
    private static List<Finding> findings(ResultActions answer) {
        return (List<Finding>) answer.andReturn().getModelAndView().getModel().get("findings");
    }

    @Test
    void everyRowBecomesAHazardOfOneNumberedInspectionWithItsPhotos() throws Exception {
        String first = row("上出口", "MINING", "超前支护缺一架单体柱");
        String second = row("", "ELECTROMECHANICAL", "电缆吊挂脱落五米");
        form.put("fixedOnTheSpot-" + second, "true");
        form.put("onTheSpotMeasures-" + second, "当场重新吊挂");
        row("", "", "");
        photos.add(new MockMultipartFile("before-" + first, "a.jpg", "image/jpeg", TestPhotos.jpeg(80, 60)));
        photos.add(new MockMultipartFile("after-" + second, "b.jpg", "image/jpeg", TestPhotos.jpeg(60, 80)));

        String next = send("officer.qss")
                .andExpect(status().isFound())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        assertThat(next).isEqualTo("/inspections/" + number());
        assertThat(number()).matches("QSS-J-2026-\\d{4}");
        List<String> codes = registered();
        assertThat(codes).hasSize(2);
        Hazard one = loop.hazard(codes.get(0));
        assertThat(one.getPlace()).isEqualTo("上出口");
        assertThat(one.getSource()).isEqualTo(Source.DAILY_PATROL);
        assertThat(one.getDiscoveredOn()).hasToString("2026-01-05");
        assertThat(loop.steps(one.getCode())).containsExactly(Step.REPORTED);
        assertThat(loop.standsAt(one.getCode())).containsExactly("gradeHazard");
        Hazard other = loop.hazard(codes.get(1));
        assertThat(other.getPlace()).isEqualTo("2301 工作面");
        assertThat(other.getState()).isEqualTo(HazardState.ACCEPTING);
        assertThat(stages(codes)).containsExactly("BEFORE", "AFTER");
        mvc.perform(get(next).with(user("manager.qss")))
                .andExpect(content().string(allOf(containsString(codes.get(0)), containsString(codes.get(1)))));
        mvc.perform(get(next).param("order", "NEWEST").with(user("manager.qss")))
                .andExpect(content().string(stringContainsInOrder(codes.get(1) + "</a>", codes.get(0) + "</a>")));
        mvc.perform(get(next).with(user("officer.bht"))).andExpect(status().isNotFound());
    }

    @Test
    void theSectionThatTheInspectionNamesIsProposedForTheAssignment() throws Exception {
        String named = row("上出口", "MINING", "超前支护缺一架单体柱");
        form.put("section-" + named, "机电队");
        form.put("section-" + row("下出口", "MINING", "下出口浮煤堆积"), "没有这个队");

        List<Finding> left = findings(send("officer.qss").andExpect(status().isUnprocessableEntity()));

        assertThat(left).singleElement().satisfies(finding -> {
            assertThat(finding.section()).isEqualTo("没有这个队");
            assertThat(finding.remarks()).singleElement().asString().contains("没有这个队");
        });
        String code = registered().get(0);
        mvc.perform(get("/hazards/{code}", code).with(user("manager.qss")))
                .andExpect(content().string(allOf(containsString("建议责任单位"), containsString("机电队"))));
        loop.submit("officer.qss", code, "gradeHazard", Map.of("decision", "GRADED", "grade", "B"));
        assertThat(loop.form("officer.qss", code, "assignRectification").get("section"))
                .isEqualTo("QSS-JD");
        mvc.perform(get("/batch/assign").param("text", code).with(user("officer.qss")))
                .andExpect(content().string(containsString("<option value=\"QSS-JD\" selected=\"selected\">")));

        Map<String, Object> order = Loop.assignment("2026-12-01");
        order.put("section", "QSS-TF");
        order.remove("rectifier");
        loop.submit("officer.qss", code, "assignRectification", order);

        mvc.perform(get("/hazards/{code}", code).with(user("manager.qss")))
                .andExpect(content().string(not(containsString("建议责任单位"))));
    }

    private List<String> stages(List<String> codes) {
        return jdbc.sql("select e.stage from evidence e join hazard h on h.id = e.hazard_id where h.code in (:codes)"
                        + " order by e.id")
                .param("codes", codes)
                .query(String.class)
                .list();
    }

    @Test
    void whatIsRefusedStaysWithItsPhotosAndJoinsTheSameInspectionWhenItIsCorrected() throws Exception {
        row("上出口", "MINING", "超前支护缺一架单体柱");
        String bad = row("下出口", "", "短");
        photos.add(new MockMultipartFile("before-" + bad, "a.jpg", "image/jpeg", TestPhotos.jpeg(80, 60)));

        List<Finding> left = findings(send("officer.qss")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("1 条没有登记"))));

        assertThat(left).singleElement().satisfies(finding -> {
            assertThat(finding.form().draft()).isEqualTo(bad);
            assertThat(finding.form().place()).isEqualTo("下出口");
            assertThat(finding.kept()).hasSize(1);
            assertThat(finding.remarks()).hasSize(2).contains("请选择专业。");
        });
        assertThat(registered()).hasSize(1);

        photos.clear();
        form.put("field-" + bad, "MINING");
        form.put("description-" + bad, "下出口浮煤堆积");
        form.put("source", "ENFORCEMENT");
        send("officer.qss").andExpect(status().isFound());

        assertThat(registered()).hasSize(2);
        assertThat(loop.hazard(registered().get(1)).getSource()).isEqualTo(Source.DAILY_PATROL);
        assertThat(stages(registered())).containsExactly("BEFORE");
    }

    @Test
    void sentTwiceItIsRegisteredOnceAndNumbersHaveNoGap() throws Exception {
        row("上出口", "MINING", "超前支护缺一架单体柱");
        send("officer.bht").andExpect(status().isFound());
        send("officer.bht").andExpect(status().isFound());
        assertThat(registered()).hasSize(1);
        String before = number();

        form.put("sheet", UUID.randomUUID().toString());
        rows.clear();
        row("上出口", "", "短");
        send("officer.bht").andExpect(status().isUnprocessableEntity());
        form.put("sheet", UUID.randomUUID().toString());
        rows.clear();
        row("上出口", "MINING", "超前支护又缺一架单体柱");
        send("officer.bht").andExpect(status().isFound());

        assertThat(Integer.parseInt(number().substring(number().length() - 4)))
                .isEqualTo(Integer.parseInt(before.substring(before.length() - 4)) + 1);
    }

    @Test
    void rowsAreAddedAndPastedFromASpreadsheet() throws Exception {
        row("上出口", "MINING", "超前支护缺一架单体柱");
        form.put("action", "add");
        assertThat(findings(send("officer.qss").andExpect(status().isOk()))).hasSize(6);

        form.put("action", "paste");
        form.put(
                "lines",
                "地点\t专业\t隐患内容\n运输巷\t运输\t\"托辊缺失，\n三组\"\t\t\n回风巷\t瓦斯\t瓦斯传感器未按规定吊挂\t2\n水仓\t没有的\t水位标尺脱落\t\t当场装好\t机电队\n");
        List<Finding> pasted = findings(send("officer.qss").andExpect(status().isOk()));

        assertThat(pasted).hasSize(4);
        assertThat(pasted.get(1).form().field()).isEqualTo(Field.TRANSPORT.name());
        assertThat(pasted.get(1).form().description()).isEqualTo("托辊缺失，\n三组");
        assertThat(pasted.get(2).form().majorCategory()).isEqualTo("2");
        assertThat(pasted.get(3).form().field()).isEmpty();
        assertThat(pasted.get(3).form().isFixedOnTheSpot()).isTrue();
        assertThat(pasted.get(3).section()).isEqualTo("机电队");
        assertThat(registered()).isEmpty();

        form.put("lines", "运输巷\t运输\t托辊缺失三组\n".repeat(60));
        assertThat(findings(send("officer.qss").andExpect(content().string(containsString("一张表最多 50 行")))))
                .hasSize(50);
    }

    @Test
    void withoutDateSourceRowsMineOrTokenNothingIsRegistered() throws Exception {
        send("officer.qss")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("还没有填写隐患")));
        row("上出口", "MINING", "超前支护缺一架单体柱");
        for (Map.Entry<String, String> wrong : Map.of(
                        "inspectedOn", "2099-01-01", "source", "X", "place", "长".repeat(101))
                .entrySet()) {
            String before = form.put(wrong.getKey(), wrong.getValue());
            send("officer.qss").andExpect(status().isUnprocessableEntity());
            form.put(wrong.getKey(), before);
        }
        form.put("mine", "BHT");
        send("inspector.fa").andExpect(status().isUnprocessableEntity());
        send("admin").andExpect(status().isUnprocessableEntity());
        mvc.perform(multipart("/report/many").param("rows", rows.get(0)).with(user("officer.qss")))
                .andExpect(status().isForbidden());

        assertThat(registered()).isEmpty();

        form.put("mine", "QSS");
        form.put("source", "ENFORCEMENT");
        send("inspector.fa").andExpect(status().isFound());
        assertThat(registered()).hasSize(1);
    }

    @Test
    void theSheetOfSomebodyElseIsNotContinued() throws Exception {
        row("上出口", "MINING", "超前支护缺一架单体柱");
        send("officer.qss").andExpect(status().isFound());

        rows.clear();
        row("下出口", "MINING", "下出口浮煤堆积严重");
        send("officer2.qss")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(not(containsString(number()))));

        assertThat(registered()).hasSize(1);
    }
}
