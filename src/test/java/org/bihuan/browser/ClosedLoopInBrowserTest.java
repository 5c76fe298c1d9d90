package org.bihuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.demo.DemoPhotos;
import org.bihuan.organization.Role;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.bihuan.testing.Time;
import org.bihuan.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A hazard from a photo on a phone to its closure in Tasklist, in a real browser: each step by the person whose it is, and every
 * other role looks on. The engine asks for Tasklist's lists in SQL of its own for each database, and nothing else walks through
 * them as people do, so the minute and a half that this costs on MariaDB is spent too.
 */
@BihuanTest
class ClosedLoopInBrowserTest extends InBrowser {

    private static final Pattern CODE = Pattern.compile("QSS-\\d{4}-\\d+");
    private static final int PHONE = 360;
    /** Grade B has seven working days, from 24 November to 3 December. */
    private static final LocalDate DAY_AFTER_DEADLINE = LocalDate.of(2026, 12, 4);

    /** Somebody who looks on while the hazard is overdue, and where they find it by its code. */
    private record Onlooker(Role role, String login, String search) {}

    /** The deputy manager supervises grade B, and is told by mail; the others find it themselves. */
    private static final List<Onlooker> ONLOOKERS = List.of(
            new Onlooker(Role.DEPUTY_MANAGER, "deputy.qss", "/outbox?subject="),
            new Onlooker(Role.MINE_MANAGER, "manager.qss", "/overdue?text="),
            new Onlooker(Role.GROUP_SAFETY, "group.g1", "/overdue?text="),
            new Onlooker(Role.INSPECTOR, "inspector.fa", "/overdue?text="),
            new Onlooker(Role.OFFICE_HEAD, "office.fa", "/overdue?text="),
            new Onlooker(Role.BRANCH_DIRECTOR, "director.fa", "/overdue?text="),
            new Onlooker(Role.PROMOTION_OFFICER, "promoter", "/hazards?text="),
            new Onlooker(Role.BUREAU_LEADER, "leader", "/overdue?text="));

    /** Who answers for another mine, another group, another branch, or for no mine at all. */
    private static final List<String> STRANGERS =
            List.of("officer.bht", "worker.zc", "group.g2", "inspector.fb", "admin");

    @Autowired
    Visitors visitors;

    @Autowired
    Loop loop;

    @Autowired
    Time time;

    Set<String> present = new HashSet<>();

    @Test
    void aHazardIsReportedWithAPhotoAndClosedInTasklistAndEveryRoleTakesPart() {
        String code = reportWithPhoto();
        gradeAndAssign(code);
        nameRectifier(code);

        time.travelTo(DAY_AFTER_DEADLINE, LocalTime.of(9, 0));
        watchOverTheSection(code);
        ONLOOKERS.forEach(onlooker -> findOverdue(onlooker, code));
        STRANGERS.forEach(login -> findNothing(login, code));
        administer();

        rectify(code);
        accept(code);
        seeClosed(code);
        assertThat(Role.values())
                .as("roles")
                .filteredOn(role -> !takesPart(role))
                .isEmpty();
    }

    private String reportWithPhoto() {
        Page page = logIn("worker.tf", PHONE);
        page.navigate("/report");
        page.locator("[data-files]")
                .first()
                .setInputFiles(new FilePayload("现场.jpg", "image/jpeg", DemoPhotos.cabinet(true)));
        page.locator("#place").fill("-650中央变电所");
        page.locator("#field").selectOption("ELECTROMECHANICAL");
        page.locator("#source").selectOption("SNAPSHOT");
        page.locator("#description").fill("高压开关柜漏电保护试验记录缺失两个月");
        Browsing.wholePicture(page, "report-phone");
        page.locator("main form[data-report] button[type=submit]").click();
        page.waitForURL(url -> !url.endsWith("/report"));
        Matcher code = CODE.matcher(page.content());
        assertThat(code.find()).as("a code on " + page.url()).isTrue();
        assertThat(status(page, "/camunda/app/cockpit/default/")).isEqualTo(403);
        leave(page);
        return code.group();
    }

    private void gradeAndAssign(String code) {
        Page page = logIn("officer.qss", DESK);
        Tasklist tasklist = new Tasklist(page);
        tasklist.open("本部门待办", code);
        tasklist.claim();
        tasklist.pick("处理意见", "不构成隐患");
        tasklist.submit();
        assertThat(tasklist.said("请填写理由")).isVisible();
        tasklist.pick("处理意见", "定级");
        tasklist.choose("隐患等级", "一般 B 级");
        tasklist.finish();

        tasklist.open("本部门待办", code);
        tasklist.claim();
        tasklist.choose("责任单位", "机电队");
        tasklist.type("整改措施", "补做试验并建立记录");
        tasklist.choose("验收人", "青安监员二");
        tasklist.finish();
        leave(page);
    }

    private void nameRectifier(String code) {
        Page page = logIn("head.jd", DESK);
        Tasklist tasklist = new Tasklist(page);
        tasklist.open("本部门待办", code);
        tasklist.claim();
        tasklist.give("fitter.jd", "机电钳工");
        leave(page);
    }

    private void watchOverTheSection(String code) {
        Page page = logIn("head.jd", DESK);
        new Tasklist(page).open("已逾期", code);
        leave(page);
    }

    private void findOverdue(Onlooker onlooker, String code) {
        Page page = logIn(onlooker.login(), DESK);
        assertThat(loop.person(onlooker.login()).holds(onlooker.role()))
                .as(onlooker.toString())
                .isTrue();
        page.navigate(onlooker.search() + code);
        assertThat(page.locator("main")).containsText(code);
        page.navigate("/hazards/" + code);
        assertThat(page.locator("main")).containsText("已逾期 1 天");
        leave(page);
    }

    private void findNothing(String login, String code) {
        Page page = logIn(login, DESK);
        for (String search : List.of("/hazards?text=", "/overdue?text=", "/outbox?subject=")) {
            assertThat(status(page, search + code)).isEqualTo(200);
            assertThat(page.locator("main")).not().containsText(code);
        }
        assertThat(status(page, "/hazards/" + code)).isEqualTo(404);
        leave(page);
    }

    private void administer() {
        Page page = logIn("admin", DESK);
        page.navigate("/camunda/app/cockpit/default/");
        assertThat(page.locator("body")).containsText("流程定义");
        page.navigate("/camunda/app/admin/default/");
        assertThat(page.locator("body")).containsText("账户管理");
        leave(page);
    }

    private void rectify(String code) {
        Page page = logIn("fitter.jd", DESK);
        Tasklist tasklist = new Tasklist(page);
        tasklist.open("我的任务", code);
        tasklist.type("整改情况", "已补做漏电保护试验并建立记录");
        Browsing.picture(page, "tasklist-rectify");
        tasklist.submit();
        assertThat(tasklist.said("请先上传整改后的照片")).isVisible();
        filePhoto(page, code);
        tasklist.open("我的任务", code);
        tasklist.type("整改情况", "已补做漏电保护试验并建立记录");
        tasklist.finish();
        leave(page);
    }

    private void accept(String code) {
        Page page = logIn("officer2.qss", DESK);
        filePhoto(page, code);
        Tasklist tasklist = new Tasklist(page);
        tasklist.open("我的任务", code);
        tasklist.type("验收意见", "现场核实合格");
        tasklist.finish();
        leave(page);
    }

    private static void filePhoto(Page page, String code) {
        page.navigate("/hazards/" + code + "/photos");
        Locator photos = page.locator("[data-photo] img");
        int before = photos.count();
        page.locator("[data-photo-upload] input[type=file]")
                .setInputFiles(new FilePayload("现场.jpg", "image/jpeg", DemoPhotos.cabinet(false)));
        assertThat(photos).hasCount(before + 1);
    }

    private void seeClosed(String code) {
        Page page = logIn("worker.tf", DESK);
        page.navigate("/hazards/" + code);
        assertThat(page.locator("main")).containsText("已销号");
        assertThat(page.locator("main")).containsText("现场核实合格");
        assertThat(page.locator("[data-photo] img")).hasCount(3);
        Browsing.picture(page, "hazard-closed");
        leave(page);
    }

    private Page logIn(String login, int width) {
        present.add(login);
        return browsing.logIn(login, visitors.passwordOf(login), width);
    }

    private static void leave(Page page) {
        page.context().close();
    }

    private static int status(Page page, String path) {
        Response answer = Objects.requireNonNull(page.navigate(path));
        return answer.status();
    }

    /** Everybody is a reporter; nobody needs the role to report. */
    private boolean takesPart(Role role) {
        return role == Role.REPORTER || present.stream().map(loop::person).anyMatch(person -> person.holds(role));
    }
}
