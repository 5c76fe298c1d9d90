package org.bihuan.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** A headless Chromium, with one context for each person who sits at it. */
final class Browsing implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of("target/screenshots");
    private static final double LONGEST_WAIT = 60_000;

    private final Playwright playwright;
    private final Browser browser;
    private final String address;

    private Browsing(String address) {
        this.address = address;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** Starts the browser; without one the test is skipped, but never on the build server. */
    static Browsing start(String address) {
        boolean there = Files.isExecutable(CHROMIUM);
        if (!there && System.getenv("CI") != null) {
            throw new AssertionError("The build server needs " + CHROMIUM);
        }
        Assumptions.assumeTrue(there, "Skipped: there is no browser at " + CHROMIUM + " (Debian's package chromium)");
        return new Browsing(address);
    }

    /** A page in a session of its own, logged in. */
    Page logIn(String login, String password, int width) {
        Page page = page(width);
        page.navigate(address + "/login");
        page.locator("#username").fill(login);
        page.locator("#password").fill(password);
        page.locator("form button[type=submit]").first().click();
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    /** A page in a session of its own. */
    Page page(int width) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, width < 600 ? 780 : 900)
                .setTimezoneId("Asia/Shanghai")
                .setLocale("zh-CN"));
        Page page = context.newPage();
        page.setDefaultTimeout(LONGEST_WAIT);
        return page;
    }

    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
