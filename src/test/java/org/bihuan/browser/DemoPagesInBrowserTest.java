package org.bihuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.bihuan.demo.DemoTest;
import org.bihuan.exchange.ledger.SampleLedgers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the demo adds to our pages is as usable as they are: its accounts, its strip with the time, its clock. */
@DemoTest
@Tag("pages")
class DemoPagesInBrowserTest extends InBrowser {

    /** Whose pictures stand in the handbook and the README. */
    @Test
    void boardHazardAndImportAreShownByTheDemo() {
        Page manager = enter("mine-manager");
        manager.navigate("/overdue");
        Browsing.picture(manager, "overdue");
        manager.locator("#list a[href^='/hazards/']").first().click();
        assertThat(manager.locator("main .bihuan-track")).isVisible();
        Browsing.picture(manager, "hazard");

        Page officer = enter("safety-officer");
        officer.navigate("/import");
        officer.locator("#ledger")
                .setInputFiles(new FilePayload("九月台账.xlsx", "application/octet-stream", SampleLedgers.messy()));
        officer.locator("main form button[type=submit]").click();
        assertThat(officer.locator("form[action$=confirm] button")).isVisible();
        Browsing.picture(officer, "import");
    }

    @Test
    void supervisionIsShownByTheDemo() {
        Page office = enter("promotion-officer");
        shown(office, "/visits", "visits-list");
        shown(office, "/filings", "filings-list");
        shown(office, "/bulletins", "bulletin-list");
        shown(office, "/benchmark-mines", "benchmark-list");
        office.locator("main td a[href*='-G-']").first().click();
        assertThat(office.locator("main h1")).containsText("-G-");
        Browsing.picture(office, "training-invited");

        shown(office, "/key-supervision", "key-supervision-list");
        Page inspector = enter("inspector");
        inspector.navigate("/mines");
        inspector.locator("main a[href^='/mines/']").first().click();
        assertThat(inspector.locator("#trend")).isVisible();
        Browsing.picture(inspector, "data-watch-mine");
    }

    private static void shown(Page page, String path, String picture) {
        page.navigate(path);
        assertThat(page.locator("main table a").first()).isVisible();
        Browsing.picture(page, picture);
    }

    @Test
    void oneClickOnAnAccountLeadsToPagesThatAreUsable() {
        Page page = browsing.page(DESK);
        page.navigate("/login");
        Audit.of(page);

        page.locator("[data-role=mine-manager]").first().click();
        assertThat(page.locator("main h1")).containsText("您好");
        Audit.of(page);
        for (String path : new String[] {"/overdue", "/hazards", "/outbox", "/demo/clock"}) {
            page.navigate(path);
            Audit.of(page);
        }
    }

    private Page enter(String role) {
        Page page = browsing.page(DESK);
        page.navigate("/login");
        page.locator("[data-role=" + role + "]").first().click();
        assertThat(page.locator("main h1")).containsText("您好");
        return page;
    }
}
