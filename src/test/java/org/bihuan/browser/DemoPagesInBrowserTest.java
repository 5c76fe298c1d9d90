package org.bihuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.bihuan.demo.DemoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the demo adds to our pages is as usable as they are: its accounts, its strip with the time, its clock. */
@DemoTest
@Tag("pages")
class DemoPagesInBrowserTest {

    @LocalServerPort
    int port;

    Browsing browsing;

    @BeforeEach
    void start() {
        browsing = Browsing.start("http://localhost:" + port);
    }

    @AfterEach
    void stop() {
        if (browsing != null) {
            browsing.close();
        }
    }

    @Test
    void oneClickOnAnAccountLeadsToPagesThatAreUsable() {
        Page page = browsing.page(1400);
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
