package org.bihuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.bihuan.demo.DemoTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the demo adds to our pages is as usable as they are: its accounts, its strip with the time, its clock. */
@DemoTest
@Tag("pages")
class DemoPagesInBrowserTest extends InBrowser {

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
}
