package org.bihuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URLEncoder;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Tasklist, as somebody in a mine uses it. */
final class Tasklist {

    private static final String ADDRESS = "/camunda/app/tasklist/default/";

    private static final String SEARCH =
            """
            [{"type":"processInstanceBusinessKey","operator":"eq","value":"%s","name":""}]""";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/MM/dd");

    private final Page page;

    Tasklist(Page page) {
        this.page = page;
    }

    /** Opens Tasklist, searches a hazard by its code, and opens its task in the list of a filter. */
    void open(String filter, String code) {
        find(filter, code);
        card(code).click();
        form();
    }

    /** Opens Tasklist, and searches a hazard by its code in the list of a filter. */
    void find(String filter, String code) {
        String search = SEARCH.formatted(code);
        page.navigate(ADDRESS + "#/?searchQuery=" + URLEncoder.encode(search, UTF_8));
        page.locator("a", new Page.LocatorOptions().setHasText(filter)).first().click();
        card(code).waitFor();
    }

    void claim() {
        page.getByText("认领", new Page.GetByTextOptions().setExact(true)).first().click();
        assertThat(complete()).isEnabled();
    }

    /** Opens Tasklist anew, and there a task among one's own: searched, for others' tests may have given them pages of tasks. */
    void openOwn(String code) {
        page.navigate("about:blank");
        open("我的任务", code);
        assertThat(complete()).isEnabled();
    }

    /** Gives the task to somebody else. */
    void give(String login, String name) {
        Locator assignee = page.locator(".assignee");
        assignee.locator(".set-value").click();
        Locator whom = assignee.locator("input");
        assertThat(whom).not().hasValue(""); // who has it is written there first, over what was typed before
        whom.fill(login);
        whom.press("Enter");
        assertThat(assignee).containsText(name);
    }

    Locator form() {
        Locator form = page.locator(".fjs-form");
        form.waitFor();
        return form;
    }

    void choose(String label, String option) {
        Locator select = field("select", label);
        select.locator(".fjs-input-group").click();
        select.locator(".fjs-dropdownlist-item", new Locator.LocatorOptions().setHasText(option))
                .first()
                .click();
    }

    void pick(String label, String option) {
        field("radio", label)
                .locator("label", new Locator.LocatorOptions().setHasText(option))
                .first()
                .click();
    }

    void type(String label, String text) {
        write(textarea(label), text);
    }

    Locator textarea(String label) {
        return field("textarea", label).locator("textarea");
    }

    void typeLine(String label, String text) {
        write(field("textfield", label).locator("input"), text);
    }

    void number(String label, String number) {
        write(field("number", label).locator("input"), number);
    }

    /** Types a day into the date picker; the calendar that it opens is closed again. */
    void date(String label, LocalDate day) {
        Locator input = field("datetime", label).locator("input").first();
        input.fill(DAY.format(day));
        input.press("Enter");
        input.press("Escape");
    }

    /** Types a time of day beside a date. */
    void time(String label, String time) {
        Locator input = field("datetime", label).locator("input").last();
        input.fill(time);
        input.press("Enter");
        input.blur();
    }

    /** What the fields ask for, in their order. */
    Locator labels() {
        return form().locator(".fjs-form-field-label:visible");
    }

    /** What the form itself says of a field. */
    Locator error(String text) {
        return form().locator(".fjs-form-field-error", new Locator.LocatorOptions().setHasText(text));
    }

    /** Opens the hazard's page beside the form. */
    FrameLocator dossier() {
        page.locator(".nav-tabs a", new Page.LocatorOptions().setHasText("档案")).click();
        return page.frameLocator(".bihuan-dossier");
    }

    /** Goes back from the hazard's page to the form, which is made anew. */
    void backToForm() {
        page.locator(".nav-tabs a", new Page.LocatorOptions().setHasText("表单")).click();
        form();
        assertThat(complete()).isEnabled(); // what is typed before the form has its values is lost
    }

    private static void write(Locator input, String text) {
        input.fill(text);
        input.blur();
    }

    /** Sends the form; if it cannot be sent, the failure says what stands in it. */
    void submit() {
        try {
            complete().click();
        } catch (TimeoutError refused) {
            Object typed = form().locator("input, textarea").evaluateAll("fields => fields.map(field => field.value)");
            throw new AssertionError("Cannot be sent: " + form().innerText() + " " + typed, refused);
        }
    }

    /** Completes the task; its form is gone then. */
    void finish() {
        submit();
        page.locator(".fjs-form").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    Locator said(String text) {
        return page.getByText(text).first();
    }

    /** What Tasklist says at the foot of the page. */
    Locator notice() {
        return page.locator(".page-notifications .alert");
    }

    void dismissNotice() {
        notice().locator(".close:visible").click();
    }

    Locator card(String code) {
        return page.locator(".tasks-list .task", new Page.LocatorOptions().setHasText(code))
                .first();
    }

    /** Fails if anything lies over a button that could be used; that of the folded remark on removed tasks cannot. */
    void reachEveryButton() {
        page.locator("button:visible:enabled:not(.task-removed-alert *)")
                .all()
                .forEach(button -> button.click(new Locator.ClickOptions().setTrial(true)));
    }

    /** Opens the dialog in which a hazard is reported. */
    void beginReport() {
        page.navigate(ADDRESS);
        page.getByText("发起流程").first().click();
        page.locator(".processes a").first().click();
        form();
    }

    void report() {
        reporting().click();
    }

    Locator reporting() {
        return page.locator(".modal-footer .btn-primary");
    }

    Locator complete() {
        return page.locator("button", new Page.LocatorOptions().setHasText("完成"))
                .last();
    }

    private Locator field(String kind, String label) {
        return page.locator(".fjs-form-field-" + kind, new Page.LocatorOptions().setHasText(label))
                .first();
    }
}
