package org.bihuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/** A headless Chromium, with a context of its own for each person who sits at it. */
public final class Browsing implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of("target/screenshots");
    private static final double LONGEST_WAIT = 60_000;

    /** What stands in a page itself and is asked of no machine. */
    private static final Pattern INSIDE = Pattern.compile("(data|blob|about):.*", Pattern.DOTALL);

    private final Playwright playwright;
    private final Browser browser;
    private final String address;
    private final Set<String> strays = new TreeSet<>();

    private Browsing(String address) {
        this.address = address;
        PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST_WAIT);
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
    public static Browsing start(String address) {
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
        page.navigate("/login");
        logIn(page, login, password);
        return page;
    }

    /** The same at a desk, in a browser whose clock shows the application's time. */
    Page logIn(String login, String password, Instant now) {
        Page page = page(InBrowser.DESK);
        page.context().clock().install(new Clock.InstallOptions().setTime(Date.from(now)));
        page.navigate("/login");
        logIn(page, login, password);
        return page;
    }

    /** Logs in on a page that shows the log-in. */
    void logIn(Page page, String login, String password) {
        page.locator("#username").fill(login);
        page.locator("#password").fill(password);
        page.locator("form button[type=submit]").first().click();
        page.waitForURL(url -> !url.contains("/login"));
    }

    /** A page in a session of its own; addresses are those of the application. */
    public Page page(int width) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(width, width < 600 ? 780 : 900)
                .setTimezoneId("Asia/Shanghai")
                .setLocale("zh-CN")
                .setReducedMotion(ReducedMotion.REDUCE));
        context.onRequest(request -> note(request.url()));
        Page page = context.newPage();
        page.setDefaultTimeout(LONGEST_WAIT);
        return page;
    }

    private void note(String url) {
        if (!url.startsWith(address + "/") && !INSIDE.matcher(url).matches()) {
            strays.add(url);
        }
    }

    /** What is on the screen; the handbook shows some of these pictures. */
    static void picture(Page page, String name) {
        page.screenshot(pictureOf(name));
    }

    /** The whole page, however long. */
    static void wholePicture(Page page, String name) {
        page.screenshot(pictureOf(name).setFullPage(true));
    }

    private static Page.ScreenshotOptions pictureOf(String name) {
        return new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png"));
    }

    /** Closes the browser. That a page asked something of another machine is a failure: a mine has no internet. */
    @Override
    public void close() {
        browser.close();
        playwright.close();
        assertThat(strays).as("requests to other machines").isEmpty();
    }
}
