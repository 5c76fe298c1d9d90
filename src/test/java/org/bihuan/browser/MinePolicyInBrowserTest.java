package org.bihuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.bihuan.calendar.TravelClock;
import org.bihuan.supervision.MatterAccess;
import org.bihuan.supervision.MatterAccess.Wanted;
import org.bihuan.supervision.MatterKind;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.bihuan.testing.Supervising;
import org.bihuan.testing.Time;
import org.bihuan.testing.Visitors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One mine one policy as its people meet it: a campaign is opened, a policy diagnosed, drafted, approved and filed in Tasklist, the mine
 * carries a measure out, and the bureau sees it on its board. The handbook shows the pictures. None of it depends on the database.
 */
@BihuanTest
@Tag("pages")
class MinePolicyInBrowserTest extends InBrowser {

    private static final String WAITING = "本部门待办";

    @Autowired
    Visitors visitors;

    @Autowired
    Supervising supervising;

    @Autowired
    MatterAccess matters;

    @Autowired
    Loop loop;

    @Autowired
    Time time;

    @Autowired
    TravelClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void aCampaignIsOpenedAndOnePolicyIsDraftedApprovedFiledAndCarriedOut() {
        String code = openCampaign();
        diagnose(code);
        draft(code);
        approve(code);
        receipt(code);
        carryOut(code + "-01");
        seeOnTheBoard(code);
    }

    private String openCampaign() {
        jdbc.update("update matter set closed_at = opened_at where closed_at is null and kind = 'POLICY'");
        jdbc.update("update policy set open_for = null");
        Page page = logIn("director.fa");
        page.navigate("/policies/open");
        page.locator("#subject").fill("2026年一企一策集中问诊");
        page.locator("#dueOn").fill(time.today().plusDays(30).toString());
        Browsing.picture(page, "policy-open");
        page.locator("main form button[type=submit]").dblclick();
        assertThat(page.locator("main")).containsText("青石山煤矿");
        assertThat(page.locator("main")).containsText("问诊中");
        leave(page);
        return loop.as("leader", () -> matters.find(
                        new Wanted(MatterKind.POLICY, true, "青石山煤矿"),
                        PageRequest.of(0, 1, Sort.by(Sort.Direction.DESC, "id")))
                .getContent()
                .get(0)
                .code());
    }

    private void diagnose(String code) {
        Page page = logIn("inspector.fa");
        Tasklist tasklist = open(page, code, "把脉问诊");
        tasklist.type("问诊结论", "机制基本建立，平台数据不完整");
        tasklist.submit();
        assertThat(tasklist.notice()).containsText("检查项目还没有填完");
        tasklist.dismissNotice();
        tasklist.dossier().getByText("填写问诊表").click();
        assertThat(tasklist.dossier().locator("h1")).containsText("问诊");
        Browsing.picture(page, "policy-diagnosis");
        supervising.answer(code, "inspector.fa");
        file(tasklist, page, code, "问诊记录.pdf");
        tasklist.backToForm();
        tasklist.type("问诊结论", "机制基本建立，平台数据不完整");
        tasklist.finish();
        leave(page);
    }

    private void draft(String code) {
        Page page = logIn("office.fa");
        Tasklist tasklist = open(page, code, "编制一企一策");
        FrameLocator dossier = tasklist.dossier();
        dossier.getByText("编制目标和措施").click();
        dossier.locator("#goal").fill("年底前平台数据完整率达到 100%");
        dossier.locator("#schedule").fill("12 月落实措施，1 月核查评估");
        dossier.locator("input[name=responsible]").first().check();
        dossier.locator("#text-0").fill("建立当班录入制度，隐患当班录入平台");
        dossier.locator("#evidence-0").fill("制度文件、平台录入记录");
        dossier.locator("#owner-0").selectOption("deputy.qss");
        dossier.locator("#deadline-0").fill(time.today().plusDays(40).toString());
        dossier.locator("#finding-0").selectOption("1");
        Browsing.picture(page, "policy-draft");
        dossier.locator("button[type=submit]").first().click();
        assertThat(dossier.locator("[role=status]")).isVisible();
        tasklist.backToForm();
        tasklist.finish();
        leave(page);
    }

    private void approve(String code) {
        Page page = logIn("director.fa");
        Tasklist tasklist = open(page, code, "审批一企一策");
        assertThat(tasklist.form()).containsText("年底前平台数据完整率达到 100%");
        tasklist.pick("审批意见", "退回");
        tasklist.submit();
        assertThat(tasklist.error("此项必填。")).isVisible();
        assertThat(tasklist.complete()).isDisabled();
        tasklist.pick("审批意见", "批准");
        assertThat(tasklist.complete()).isEnabled();
        tasklist.dismissNotice();
        Browsing.picture(page, "policy-approve");
        tasklist.finish();
        leave(page);
    }

    private void receipt(String code) {
        Page page = logIn("promoter");
        Tasklist tasklist = open(page, code, "备案回执");
        Browsing.picture(page, "policy-receipt");
        tasklist.finish();
        leave(page);
    }

    private void carryOut(String measure) {
        Page page = logIn("deputy.qss");
        Tasklist tasklist = new Tasklist(page);
        tasklist.openOwn(measure);
        assertThat(tasklist.form()).containsText("制度文件、平台录入记录");
        file(tasklist, page, measure, "当班录入制度.pdf");
        Browsing.picture(page, "policy-evidence");
        tasklist.backToForm();
        tasklist.type("落实情况", "制度已印发，12 月起当班录入");
        Browsing.picture(page, "policy-carry-out");
        tasklist.finish();
        leave(page);
    }

    private void seeOnTheBoard(String code) {
        Page page = logIn("leader");
        page.navigate("/supervision?branch=FA");
        Locator mine = page.locator("tr", new Page.LocatorOptions().setHasText("青石山煤矿"));
        assertThat(mine).containsText("落实中");
        Browsing.picture(page, "supervision");
        mine.locator("th a").click();
        assertThat(page.locator("main")).containsText("报告已落实");
        page.navigate("/matters/" + code);
        assertThat(page.locator("main")).containsText("当班录入制度.pdf");
        Browsing.wholePicture(page, "policy");
        leave(page);
    }

    /** Files a document on the matter's page beside the form. */
    private static void file(Tasklist tasklist, Page page, String code, String name) {
        FrameLocator dossier = tasklist.dossier();
        if (!dossier.locator("h1").innerText().contains(code)) {
            dossier.getByText(code).first().click();
        }
        dossier.locator("input[name=documents]")
                .setInputFiles(new FilePayload(
                        name, "application/pdf", ("%PDF-1.7 " + name).getBytes(StandardCharsets.UTF_8)));
        dossier.locator("form[enctype] button").click();
        assertThat(dossier.locator("section[aria-labelledby=documents] li")
                        .filter(new Locator.FilterOptions().setHasText(name))
                        .first())
                .isVisible();
        assertThat(page.locator(".bihuan-dossier")).isVisible();
    }

    private static Tasklist open(Page page, String code, String name) {
        Tasklist tasklist = new Tasklist(page);
        tasklist.open(WAITING, code);
        assertThat(tasklist.card(code)).containsText(name);
        tasklist.claim();
        tasklist.openOwn(code);
        return tasklist;
    }

    private Page logIn(String login) {
        return browsing.logIn(login, visitors.passwordOf(login), clock.instant());
    }

    private static void leave(Page page) {
        page.context().close();
    }
}
