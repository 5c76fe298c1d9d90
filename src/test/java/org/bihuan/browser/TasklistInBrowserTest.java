package org.bihuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bihuan.hazard.HazardState;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.bihuan.testing.Visitors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What people read in Tasklist: texts instead of their keys, whole cards, and notices that stand in nobody's way. None of it
 * depends on the database, so MariaDB is left out.
 */
@BihuanTest
@Tag("pages")
class TasklistInBrowserTest extends InBrowser {

    private static final String TEXTS = "**/app/tasklist/locales/*.json*";
    private static final Pattern KEY = Pattern.compile("[A-Z][A-Z_]+");
    private static final double LONG_ENOUGH_TO_START = 5_000;

    @Autowired
    Visitors visitors;

    @Autowired
    Loop loop;

    @Test
    void noKeysAreShownHoweverLateTheTextsCome() throws IOException {
        Page page = logIn("officer.qss");
        List<Route> held = new ArrayList<>();
        page.route(TEXTS, held::add);

        page.navigate("/camunda/app/tasklist/default/");
        page.waitForCondition(() -> !held.isEmpty());
        letItStartIfItDoesNotWait(page);

        assertThat(keysShownOn(page)).isEmpty();
        page.unroute(TEXTS);
        held.forEach(Route::resume);
        assertThat(page.locator(".sorting-choice").first()).containsText("到期日");
        assertThat(page.getByPlaceholder("筛选任务").first()).isVisible();
        assertThat(keysShownOn(page)).isEmpty();
    }

    @Test
    void whereTheTextsDoNotComePeopleAreAskedToReload() {
        Page page = logIn("officer.qss");
        page.route(TEXTS, Route::abort);

        page.navigate("/camunda/app/tasklist/default/");

        assertThat(page.locator("body")).containsText("请刷新页面");
    }

    @Test
    void aCardShowsCodeGradePlaceSectionAndDeadlineAtOnce() {
        String code = loop.assigned("B", "2026-12-01");
        Tasklist tasklist = new Tasklist(logIn("fitter.jd"));

        tasklist.open("我的任务", code);

        Locator details = tasklist.card(code).locator(".task-card-details");
        assertThat(details.locator(".variable-value"))
                .hasText(new String[] {code, "一般 B 级", "-650中央变电所", "机电队", "2026-12-01"});
        assertThat(details.evaluate("card => card.scrollHeight <= card.clientHeight"))
                .as("nothing is cut off")
                .isEqualTo(true);
        details.locator(".variable-value").all().forEach(value -> {
            assertThat(value.evaluate("value => value.scrollWidth <= value.clientWidth"))
                    .as(value.textContent())
                    .isEqualTo(true);
            value.click(new Locator.ClickOptions().setTrial(true));
        });
    }

    @Test
    void aRefusalIsReadInFullCoversNoButtonAndGoesWithTheNextAttempt() {
        String code = loop.reported();
        Page page = logIn("officer.qss");
        Tasklist tasklist = new Tasklist(page);
        tasklist.open("本部门待办", code);
        tasklist.claim();
        tasklist.pick("处理意见", "不构成隐患");

        tasklist.submit();

        assertThat(tasklist.notice())
                .hasText(
                        Pattern.compile("^\\W*任务没有提交\\s*:\\s*请填写理由。\\s*$"),
                        new LocatorAssertions.HasTextOptions().setUseInnerText(true));
        tasklist.reachEveryButton();
        Browsing.picture(page, "tasklist-refused");
        tasklist.type("理由", "现场核实，防护齐全");
        tasklist.finish();
        assertThat(tasklist.notice()).hasCount(0);
    }

    @Test
    void whoReportsInTasklistIsToldTheCodeAndWhereToSeeWhatBecomesOfIt() {
        Page page = logIn("worker.tf");
        Tasklist tasklist = new Tasklist(page);
        tasklist.beginReport();
        tasklist.typeLine("地点", "西翼皮带巷机尾");
        tasklist.choose("专业", "机电");
        tasklist.choose("发现途径", "日常巡查");
        tasklist.type("隐患内容", "皮带机尾滚筒缺防护栏");

        tasklist.report();

        assertThat(tasklist.notice()).containsText(Pattern.compile("隐患已上报，编号 QSS-\\d{4}-\\d+"));
        Page hazard =
                page.waitForPopup(() -> tasklist.notice().locator("a").first().click());
        assertThat(hazard.locator("main")).containsText("西翼皮带巷机尾");
    }

    @Test
    void aTaskIsClaimedAndCompletedByTheKeyboardAlone() {
        String code = loop.reported();
        Page page = logIn("officer.qss");
        Tasklist tasklist = new Tasklist(page);
        tasklist.find("本部门待办", code);

        press(page, "Control+Alt+l", "Enter");
        tasklist.form();
        page.keyboard().press("Control+Alt+c");
        assertThat(page.locator(".assignee .set-value")).isFocused();
        assertThat(tasklist.complete()).isEnabled();
        page.keyboard().press("Control+Alt+f");
        assertThat(tasklist.form().locator("input").first()).isFocused();
        press(page, "Tab", "Space");
        assertThat(tasklist.form().locator(".fjs-form-field-select:visible")).hasCount(0);
        press(page, "Tab", "Tab");
        assertThat(tasklist.form().locator("textarea")).isFocused();
        page.keyboard().type("现场核实，不构成隐患");
        press(page, "Tab", "Tab");
        assertThat(tasklist.complete()).isFocused();
        page.keyboard().press("Enter");

        assertThat(page.locator(".fjs-form")).hasCount(0);
        assertThat(loop.hazard(code).getState()).isEqualTo(HazardState.NOT_A_HAZARD);
    }

    @Test
    void whoReadsEnglishReadsNoChineseButWhatPeopleWrote() {
        String code = loop.reported();
        Page page = logIn("officer.qss");
        page.navigate("/?lang=en");
        Tasklist tasklist = new Tasklist(page);

        tasklist.open("Waiting in my department", code);
        Browsing.picture(page, "tasklist-english");
        assertThat(chineseOn(page)).isEmpty();
        assertThat(tasklist.card(code).locator(".task-card-details")).containsText(Pattern.compile("General [ABC]"));

        page.getByText("Start process").first().click();
        page.locator(".processes a").first().click();
        page.locator(".modal .fjs-form").waitFor();
        assertThat(chineseOn(page)).isEmpty();
    }

    @Test
    void whatSomebodyLeftInAFormIsThereWhileTheyAreLoggedInAndForNobodyAfterwards() {
        String code = loop.reported();
        Page page = logIn("officer.qss");
        Tasklist tasklist = new Tasklist(page);
        tasklist.open("本部门待办", code);
        tasklist.claim();
        leaveHalfTyped(tasklist, code);
        page.navigate("/hazards");
        tasklist.openOwn(code);
        assertThat(tasklist.textarea("理由")).hasValue("现场核实，防护齐全");
        assertThat(drafts(page)).hasSize(1);

        page.navigate("/");
        page.locator("form[action$=logout] button").click();
        page.waitForURL(url -> url.contains("/login"));
        page.waitForCondition(() -> drafts(page).isEmpty());

        browsing.logIn(page, "officer.qss", visitors.passwordOf("officer.qss"));
        tasklist.openOwn(code);
        assertThat(tasklist.textarea("理由")).hasValue("");
        leaveHalfTyped(tasklist, code);
        page.context().clearCookies();
        page.navigate("/login");
        assertThat(drafts(page)).as("the session ended by itself").hasSize(1);
        browsing.logIn(page, "officer2.qss", visitors.passwordOf("officer2.qss"));
        page.navigate("/camunda/app/tasklist/default/");
        page.locator(".sorting-choice").first().waitFor();
        assertThat(drafts(page)).isEmpty();
    }

    private static void leaveHalfTyped(Tasklist tasklist, String code) {
        tasklist.openOwn(code);
        tasklist.pick("处理意见", "不构成隐患");
        tasklist.type("理由", "现场核实，防护齐全");
        tasklist.dossier();
        tasklist.backToForm();
    }

    /** What the browser keeps of forms. */
    private static Collection<?> drafts(Page page) {
        return (Collection<?>)
                page.evaluate("() => Object.keys(localStorage).filter(key => key.startsWith('camunda-form:'))");
    }

    private static void press(Page page, String... keys) {
        Stream.of(keys).forEach(page.keyboard()::press);
    }

    /** All that can be read but what people wrote: names, places, the facts of the hazard. */
    private static Collection<?> chineseOn(Page page) {
        return (Collection<?>)
                page.evaluate(
                        """
                        () => {
                          const written = '.variable-value, .fjs-form-field-text, [cam-widget-header] .dropdown-toggle';
                          const found = [];
                          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                          while (texts.nextNode()) {
                            const {data, parentElement} = texts.currentNode;
                            if (/\\p{Script=Han}/u.test(data) && parentElement.checkVisibility() && !parentElement.closest(written)) {
                              found.push(data.trim());
                            }
                          }
                          return found;
                        }""");
    }

    /** An app that does not wait for its texts has drawn its list by then, with keys where the texts should be. */
    private static void letItStartIfItDoesNotWait(Page page) {
        try {
            page.waitForSelector(".sorting-choice", new Page.WaitForSelectorOptions().setTimeout(LONG_ENOUGH_TO_START));
        } catch (TimeoutError waits) {
            assertThat(page.locator(".app-splash")).isVisible();
        }
    }

    private static Set<String> keysShownOn(Page page) throws IOException {
        Set<String> shown = new HashSet<>(words(page));
        shown.retainAll(keys());
        return shown;
    }

    private static Collection<String> words(Page page) {
        Object text = page.evaluate("() => document.body.innerText + ' '"
                + " + [...document.querySelectorAll('[placeholder]')].map(field => field.placeholder).join(' ')");
        return KEY.matcher(text.toString()).results().map(word -> word.group()).toList();
    }

    private static Set<String> keys() throws IOException {
        try (InputStream file = TasklistInBrowserTest.class.getResourceAsStream(
                "/META-INF/resources/webjars/camunda/app/tasklist/locales/zh-CN.json")) {
            Set<String> keys = new HashSet<>();
            new ObjectMapper().readTree(file).get("labels").fieldNames().forEachRemaining(keys::add);
            return keys;
        }
    }

    private Page logIn(String login) {
        return browsing.logIn(login, visitors.passwordOf(login), DESK);
    }
}
