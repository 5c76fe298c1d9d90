package org.bihuan.hazard.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every form says in Chinese which field is wrong, and nothing has happened then. */
@BihuanTest
class BadInputTest {

    private static final String NOTHING = "";
    private static final String UNREADABLE = "“%s”的内容无法识别，请检查后重新提交。";

    @Autowired
    Loop loop;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void reportHazard() {
        int before = hazards();

        badReport("place", NOTHING, "请改正后重新提交：地点 必须填写");
        badReport("place", "   ", "请改正后重新提交：地点 必须填写");
        badReport("place", "字".repeat(101), "地点 ");
        badReport("field", NOTHING, "专业 必须填写");
        badReport("field", "COAL", UNREADABLE.formatted("专业"));
        badReport("source", NOTHING, "发现途径 必须填写");
        badReport("source", "RUMOUR", UNREADABLE.formatted("发现途径"));
        badReport("description", NOTHING, "隐患内容 必须填写");
        badReport("description", "太短了", "隐患内容 ");
        badReport("description", "字".repeat(501), "隐患内容 ");
        badReport("majorCategory", "0", "重大事故隐患判定标准 ");
        badReport("majorCategory", "16", "重大事故隐患判定标准 ");
        badReport("majorCategory", "三", UNREADABLE.formatted("重大事故隐患判定标准"));
        badReport("fixedOnTheSpot", "也许", UNREADABLE.formatted("现场已整改"));
        badReport("fixedOnTheSpot", "true", "请写明现场做了哪些整改。");
        badReport("onTheSpotMeasures", "字".repeat(501), "现场整改措施 ");
        badReport("discoveredOn", "2026-02-30", UNREADABLE.formatted("发现日期"));
        badReport("discoveredOn", "2026-11-25", "发现日期 2026-11-25 ");
        badReport("discoveredOn", "-999999-01-01", "发现日期 -999999-01-01 ");
        badReport("mine", "BHT", "无权在该煤矿上报");
        badReport("mine", "XXX", "无权在该煤矿上报");

        assertThat(hazards()).isEqualTo(before);
    }

    @Test
    void gradeHazard() {
        String code = loop.reported();
        Map<String, Object> valid = Map.of("decision", "GRADED", "grade", "B");

        bad(code, "gradeHazard", changed(valid, "decision", NOTHING), "处理意见 必须填写");
        bad(code, "gradeHazard", changed(valid, "decision", "MAYBE"), UNREADABLE.formatted("处理意见"));
        bad(code, "gradeHazard", changed(valid, "grade", NOTHING), "请选择隐患等级。");
        bad(code, "gradeHazard", changed(valid, "grade", "D"), UNREADABLE.formatted("隐患等级"));
        bad(code, "gradeHazard", changed(valid, "reason", "字".repeat(1001)), "理由 ");
        bad(code, "gradeHazard", Map.of("decision", "NO_HAZARD", "reason", " "), "请填写理由。");
        bad(code, "gradeHazard", Map.of("decision", "DUPLICATE"), "请选择重复的是哪一条隐患。");
    }

    @Test
    void assignRectification() {
        String code = loop.graded("B");
        Map<String, Object> valid = Loop.assignment("2026-12-01");

        bad(code, "assignRectification", changed(valid, "section", NOTHING), "责任单位 必须填写");
        bad(code, "assignRectification", changed(valid, "measures", NOTHING), "整改措施 必须填写");
        bad(code, "assignRectification", changed(valid, "measures", "字".repeat(1001)), "整改措施 ");
        bad(code, "assignRectification", changed(valid, "deadline", NOTHING), "整改期限 必须填写");
        bad(code, "assignRectification", changed(valid, "deadline", "下周三"), UNREADABLE.formatted("整改期限"));
        bad(code, "assignRectification", changed(valid, "deadline", "+99999-01-01"), "整改期限最长 365 天");
        bad(code, "assignRectification", changed(valid, "funds", "很多"), UNREADABLE.formatted("整改资金（万元）"));
        bad(code, "assignRectification", changed(valid, "funds", "-1"), "整改资金（万元） ");
        bad(code, "assignRectification", changed(valid, "funds", "0.001"), "整改资金（万元） ");
        bad(code, "assignRectification", changed(valid, "contingency", "字".repeat(1001)), "应急预案 ");
    }

    @Test
    void rectifyHazard() {
        String code = loop.assigned("B", "2026-12-01");
        Map<String, Object> valid = Map.of("decision", "DONE", "rectification", "已整改");

        bad(code, "rectifyHazard", changed(valid, "decision", NOTHING), "处理意见 必须填写");
        bad(code, "rectifyHazard", changed(valid, "decision", "HALF"), UNREADABLE.formatted("处理意见"));
        bad(code, "rectifyHazard", changed(valid, "rectification", NOTHING), "请填写整改情况。");
        bad(code, "rectifyHazard", changed(valid, "rectification", "字".repeat(1001)), "整改情况 ");
        bad(code, "rectifyHazard", Map.of("decision", "RETURNED"), "请填写理由。");
        bad(code, "rectifyHazard", Map.of("decision", "RETURNED", "reason", "字".repeat(1001)), "理由 ");
    }

    @Test
    void acceptRectification() {
        String code = loop.rectified("B", "2026-12-01");
        Map<String, Object> valid = Map.of("decision", "FAILED", "opinion", "不合格", "newDeadline", "2026-12-03");

        bad(code, "acceptRectification", changed(valid, "decision", NOTHING), "处理意见 必须填写");
        bad(code, "acceptRectification", changed(valid, "decision", "SOSO"), UNREADABLE.formatted("处理意见"));
        bad(code, "acceptRectification", changed(valid, "opinion", NOTHING), "验收意见 必须填写");
        bad(code, "acceptRectification", changed(valid, "opinion", "字".repeat(1001)), "验收意见 ");
        bad(code, "acceptRectification", changed(valid, "newDeadline", "12月3日"), UNREADABLE.formatted("新的整改期限"));
    }

    private void badReport(String field, String value, String told) {
        Map<String, Object> valid =
                Map.of("place", "北翼大巷", "field", "TRANSPORT", "source", "SNAPSHOT", "description", "轨道连接螺栓松动");
        refused(() -> loop.start("worker.tf", changed(valid, field, value)), told);
    }

    private void bad(String code, String task, Map<String, Object> form, String told) {
        int steps = loop.steps(code).size();
        String login = task.equals("rectifyHazard") ? "fitter.jd" : "officer2.qss";
        refused(() -> loop.submit(login, code, task, form), told);
        assertThat(loop.standsAt(code)).containsExactly(task);
        assertThat(loop.steps(code)).hasSize(steps);
    }

    private static void refused(ThrowingCallable submission, String told) {
        assertThatThrownBy(submission)
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining(told);
    }

    private static Map<String, Object> changed(Map<String, Object> form, String field, String value) {
        Map<String, Object> changed = new LinkedHashMap<>(form);
        changed.put(field, value);
        return changed;
    }

    private int hazards() {
        return jdbc.queryForObject("select count(*) from hazard", Integer.class);
    }
}
