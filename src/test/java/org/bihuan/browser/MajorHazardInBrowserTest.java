package org.bihuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.calendar.TravelClock;
import org.bihuan.demo.DemoPhotos;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.bihuan.testing.Time;
import org.bihuan.testing.Visitors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A major hazard from its report to its publication in Tasklist in Chinese, each step by whose it is: what their card shows, what
 * their form asks, what it refuses. The handbook shows its pictures. None of it depends on the database, so MariaDB is left out.
 */
@BihuanTest
@Tag("pages")
class MajorHazardInBrowserTest extends InBrowser {

    private static final Pattern CODE = Pattern.compile("QSS-\\d{4}-\\d+");
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{3,}");
    private static final String WAITING = "本部门待办";
    private static final String PLACE = "-650中央变电所";
    private static final String RECTIFICATION = "二回路电缆已更换，耐压试验合格，双回路供电恢复";
    private static final String APPROVAL = "现场核查，双回路供电恢复，同意摘牌";
    private static final LocalDate DEADLINE = LocalDate.of(2026, 12, 20);
    /** The mine's first report is due on 1 December, a week after the listing, and asked for two days before. */
    private static final LocalDate REPORT_ASKED = LocalDate.of(2026, 11, 30);

    @Autowired
    Visitors visitors;

    @Autowired
    Loop loop;

    @Autowired
    Time time;

    @Autowired
    TravelClock clock;

    @Test
    void aMajorHazardIsListedRectifiedAcceptedThriceDelistedAndPublished() {
        String code = report();
        grade(code);
        stopWork(code);
        plan(code);
        list(code);

        time.travelTo(REPORT_ASKED, LocalTime.of(9, 0));
        reportProgress(code);
        watch(code);
        rectify(code);
        acceptForMine(code);
        acceptForGroup(code);
        acceptForBranch(code);

        seeClosed(code);
    }

    private String report() {
        Page page = logIn("worker.tf");
        Tasklist tasklist = new Tasklist(page);
        tasklist.beginReport();
        asks(tasklist, "地点", "专业", "发现途径", "隐患内容", "重大事故隐患判定标准", "现场已经整改");
        tasklist.typeLine("地点", PLACE);
        tasklist.choose("专业", "机电");
        tasklist.choose("发现途径", "日常巡查");
        tasklist.choose("判定标准", "11. 煤矿没有双回路供电系统");
        tasklist.type("隐患内容", "单回路");
        assertThat(tasklist.error("至少要写 5 个字。")).isVisible();
        assertThat(tasklist.reporting()).isDisabled();
        tasklist.type("隐患内容", "二回路下井电缆击穿停用，中央变电所只剩一路电源");
        Browsing.picture(page, "major-report");
        tasklist.report();

        assertThat(tasklist.notice()).containsText("隐患已上报");
        Matcher code = CODE.matcher(tasklist.notice().innerText());
        assertThat(code.find()).isTrue();
        leave(page);
        return code.group();
    }

    private void grade(String code) {
        waitsFor(code, "gradeHazard", "officer.qss", "manager.qss");
        Page page = logIn("officer.qss");
        Tasklist tasklist = open(page, WAITING, code, "隐患定级", code, "重大隐患", PLACE);
        assertThat(tasklist.form()).containsText("重大隐患（建议）");
        tasklist.pick("处理意见", "定级");
        asks(tasklist, "处理意见", "隐患等级", "理由");
        tasklist.choose("隐患等级", "一般 C 级");
        tasklist.submit();
        assertThat(tasklist.notice()).containsText("降低等级必须写明理由");
        Browsing.picture(page, "major-grade-refused");
        tasklist.choose("隐患等级", "重大隐患");
        tasklist.finish();
        leave(page);
    }

    private void stopWork(String code) {
        waitsFor(code, "confirmStopWork", "manager.qss", "officer.qss");
        Page page = logIn("manager.qss");
        Tasklist tasklist = open(page, WAITING, code, "确认停产撤人", code, "重大隐患", PLACE);
        asks(tasklist, "停产日期", "停产时间", "停止的作业和区域", "撤出人数");
        tasklist.date("停产日期", time.today());
        tasklist.time("停产时间", "08:40");
        tasklist.type("停止的作业和区域", "采掘工作面全部停止作业并撤人，变电所设专人值守");
        tasklist.number("撤出人数", "86");
        Browsing.picture(page, "major-stop-work");
        tasklist.date("停产日期", time.today().plusDays(1));
        tasklist.submit();
        assertThat(tasklist.notice()).containsText("停产时间不能晚于现在");
        tasklist.date("停产日期", time.today());
        tasklist.finish();
        leave(page);
    }

    private void plan(String code) {
        waitsFor(code, "draftPlan", "manager.qss", "director.fa");
        Page page = logIn("manager.qss");
        Tasklist tasklist = open(page, WAITING, code, "编制治理方案", code, "重大隐患", PLACE);
        assertThat(tasklist.form()).containsText("采掘工作面全部停止作业");
        asks(tasklist, "责任单位", "整改责任人", "整改措施", "整改资金", "整改期限", "应急预案");
        tasklist.choose("责任单位", "机电队");
        tasklist.choose("整改责任人", "机电钳工");
        tasklist.type("整改措施", "更换二回路下井电缆 1000 米，耐压试验合格后恢复双回路供电");
        tasklist.number("整改资金", "46.5");
        tasklist.date("整改期限", DEADLINE);
        tasklist.type("应急预案", "恢复前井下只保留通风、排水；电源中断立即撤人，向调度室和集团报告");
        Browsing.picture(page, "major-plan");
        tasklist.date("整改期限", DEADLINE.plusDays(60));
        tasklist.submit();
        assertThat(tasklist.notice()).containsText("整改期限最长 60 天");
        tasklist.date("整改期限", DEADLINE);
        tasklist.finish();
        leave(page);
    }

    private void list(String code) {
        waitsFor(code, "listHazard", "director.fa", "inspector.fa");
        Page page = logIn("director.fa");
        Tasklist tasklist = open(page, WAITING, code, "挂牌督办", code, "重大隐患", PLACE, "机电队", DEADLINE.toString());
        assertThat(tasklist.form()).containsText("更换二回路下井电缆");
        asks(tasklist, "处理意见", "挂牌编号", "督办要求");
        tasklist.typeLine("挂牌编号", "甲煤监挂〔2026〕1 号");
        tasklist.type("督办要求", "双回路恢复前不得组织采掘；每 7 天报告一次进展");
        Browsing.picture(page, "major-list");
        tasklist.type("督办要求", "");
        assertThat(tasklist.error("此项必填。")).isVisible();
        assertThat(tasklist.complete()).isDisabled();
        tasklist.type("督办要求", "双回路恢复前不得组织采掘；每 7 天报告一次进展");
        tasklist.finish();
        leave(page);
    }

    private void reportProgress(String code) {
        waitsFor(code, "reportProgress", "manager.qss", "fitter.jd");
        Page page = logIn("manager.qss");
        Tasklist tasklist = open(page, WAITING, code, "填报治理进展", code, "重大隐患", PLACE, "机电队", DEADLINE.toString());
        asks(tasklist, "治理进展", "完成进度");
        tasklist.type("治理进展", "新电缆到货，已敷设 600 米；停产撤人措施仍在执行");
        tasklist.number("完成进度", "160");
        assertThat(tasklist.error("不能大于 100。")).isVisible();
        assertThat(tasklist.complete()).isDisabled();
        tasklist.number("完成进度", "60");
        Browsing.picture(page, "major-progress");
        tasklist.finish();
        leave(page);
    }

    /** The branch's inspector sees on the board what is listed, and how far it has come. */
    private void watch(String code) {
        Page page = logIn("inspector.fa");
        page.navigate("/overdue");
        Locator listed = page.locator("#listed tr", new Page.LocatorOptions().setHasText(code));
        assertThat(listed).containsText("还有 20 天");
        assertThat(listed).containsText("完成 60%");
        Browsing.picture(page, "major-board");
        leave(page);
    }

    private void rectify(String code) {
        waitsFor(code, "rectifyHazard", "fitter.jd", "worker.tf");
        Page page = logIn("fitter.jd");
        Tasklist tasklist = open(page, "我的任务", code, "隐患整改", code, "重大隐患", PLACE, "机电队", DEADLINE.toString());
        asks(tasklist, "办理结果", "整改情况");
        tasklist.type("整改情况", RECTIFICATION);
        tasklist.submit();
        assertThat(tasklist.notice()).containsText("请先上传整改后的照片");
        Browsing.picture(page, "major-rectify-refused");
        filePhoto(tasklist, "整改后");
        Browsing.picture(page, "major-photo");
        tasklist.backToForm();
        assertThat(tasklist.textarea("整改情况")).hasValue(RECTIFICATION);
        tasklist.dismissNotice();
        Browsing.picture(page, "major-rectify");
        tasklist.finish();
        leave(page);
    }

    private void acceptForMine(String code) {
        waitsFor(code, "acceptByMine", "manager.qss", "group.g1");
        Page page = logIn("manager.qss");
        Tasklist tasklist = open(page, WAITING, code, "矿验收", code, "重大隐患", PLACE, "机电队", DEADLINE.toString());
        asks(tasklist, "验收结论", "验收意见");
        tasklist.type("验收意见", "现场核实，双回路供电已恢复，合格");
        Browsing.picture(page, "major-accept-mine");
        tasklist.submit();
        assertThat(tasklist.notice()).containsText("验收合格须有现场照片");
        filePhoto(tasklist, "验收");
        tasklist.backToForm();
        tasklist.finish();
        leave(page);
    }

    private void acceptForGroup(String code) {
        waitsFor(code, "acceptByGroup", "group.g1", "inspector.fa");
        Page page = logIn("group.g1");
        Tasklist tasklist = open(page, WAITING, code, "集团验收", code, "重大隐患", PLACE, "机电队", DEADLINE.toString());
        tasklist.type("验收意见", "集团现场复核合格");
        tasklist.pick("验收结论", "不合格");
        asks(tasklist, "验收结论", "验收意见", "新的整改期限");
        tasklist.date("新的整改期限", time.today().minusDays(1));
        tasklist.submit();
        assertThat(tasklist.notice()).containsText("请给出新的整改期限（今天或以后）");
        Browsing.picture(page, "major-accept-group-refused");
        filePhoto(tasklist, "验收");
        tasklist.backToForm();
        tasklist.pick("验收结论", "合格");
        tasklist.finish();
        leave(page);
    }

    private void acceptForBranch(String code) {
        waitsFor(code, "acceptByBranch", "inspector.fa", "group.g1");
        Page page = logIn("inspector.fa");
        Tasklist tasklist = open(page, WAITING, code, "分局验收", code, "重大隐患", PLACE, "机电队", DEADLINE.toString());
        asks(tasklist, "验收结论", "验收意见");
        tasklist.submit();
        assertThat(tasklist.error("此项必填。")).isVisible();
        assertThat(tasklist.notice()).containsText("请改正标红的栏目。");
        tasklist.dismissNotice();
        filePhoto(tasklist, "验收");
        tasklist.backToForm();
        tasklist.type("验收意见", APPROVAL);
        Browsing.picture(page, "major-accept-branch");
        tasklist.finish();
        leave(page);
    }

    private void seeClosed(String code) {
        assertThat(loop.standsAt(code)).isEmpty();
        Page page = logIn("worker.tf");
        page.navigate("/hazards/" + code);
        Locator hazard = page.locator("main");
        assertThat(hazard).containsText("已销号");
        assertThat(hazard).containsText("摘牌公示");
        assertThat(hazard).containsText(APPROVAL);
        Browsing.picture(page, "major-closed");
        page.navigate("/published");
        assertThat(page.locator("main")).containsText(code);
        Browsing.picture(page, "major-published");
        leave(page);
    }

    /** It waits for one person, and somebody else who has to do with the hazard does not have the task. */
    private void waitsFor(String code, String task, String login, String other) {
        assertThat(loop.standsAt(code)).contains(task);
        assertThat(loop.tasksSeenBy(login, code)).contains(task);
        assertThat(loop.tasksSeenBy(other, code)).doesNotContain(task);
    }

    private static Tasklist open(Page page, String filter, String code, String name, String... card) {
        Tasklist tasklist = new Tasklist(page);
        tasklist.open(filter, code);
        assertThat(tasklist.card(code)).containsText(name);
        assertThat(tasklist.card(code).locator(".task-card-details .variable-value"))
                .hasText(card);
        if (filter.equals(WAITING)) {
            tasklist.claim();
        }
        tasklist.openOwn(code);
        return tasklist;
    }

    private static void asks(Tasklist tasklist, String... labels) {
        assertThat(tasklist.labels()).containsText(labels);
        assertThat(tasklist.form()).not().containsText(ENGLISH);
    }

    private static void filePhoto(Tasklist tasklist, String stage) {
        FrameLocator dossier = tasklist.dossier();
        Locator photos = dossier.locator("[data-photo] img");
        Locator input = dossier.locator("[data-photo-upload] input[type=file]");
        input.waitFor();
        int before = photos.count();
        input.setInputFiles(new FilePayload(stage + ".jpg", "image/jpeg", DemoPhotos.cabinet(false)));
        assertThat(photos).hasCount(before + 1);
        dossier.locator("a[href='#photos']").click();
        assertThat(photos.last()).isInViewport();
    }

    private Page logIn(String login) {
        return browsing.logIn(login, visitors.passwordOf(login), clock.instant());
    }

    private static void leave(Page page) {
        page.context().close();
    }
}
