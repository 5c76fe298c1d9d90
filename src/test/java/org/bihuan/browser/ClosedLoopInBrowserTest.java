package org.bihuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A hazard from a photo on a phone to its closure in Tasklist, each step by the person whose it is, in a real browser. */
@BihuanTest
class ClosedLoopInBrowserTest {

    private static final Pattern CODE = Pattern.compile("QSS-\\d{4}-\\d+");
    private static final int PHONE = 360;
    private static final int DESK = 1400;

    @LocalServerPort
    int port;

    @Autowired
    Visitors visitors;

    Browsing browsing;

    @BeforeEach
    void start() {
        browsing = Browsing.start(address());
    }

    @AfterEach
    void stop() {
        if (browsing != null) {
            browsing.close();
        }
    }

    @Test
    void aHazardIsReportedWithAPhotoAndClosedInTasklist() {
        String code = reportWithPhoto();

        grade(code);
        assign(code);
        rectify(code);
        accept(code);

        Page page = browsing.logIn("worker.tf", visitors.passwordOf("worker.tf"), DESK);
        page.navigate(address() + "/hazards/" + code);
        assertThat(page.locator("main")).containsText("已销号");
        assertThat(page.locator("main")).containsText("现场核实合格");
        Browsing.picture(page, "hazard-closed");
    }

    private String reportWithPhoto() {
        Page page = browsing.logIn("worker.tf", visitors.passwordOf("worker.tf"), PHONE);
        page.navigate(address() + "/report");
        page.locator("[data-files]").first().setInputFiles(new FilePayload("现场.jpg", "image/jpeg", photo()));
        page.locator("#place").fill("-650中央变电所");
        page.locator("#field").selectOption("ELECTROMECHANICAL");
        page.locator("#source").selectOption("SNAPSHOT");
        page.locator("#description").fill("高压开关柜漏电保护试验记录缺失两个月");
        Browsing.picture(page, "report-phone");
        page.locator("main form[data-report] button[type=submit]").click();
        page.waitForURL(url -> !url.endsWith("/report"));
        Matcher code = CODE.matcher(page.content());
        if (!code.find()) {
            throw new AssertionError("No code on " + page.url());
        }
        return code.group();
    }

    private void grade(String code) {
        Tasklist tasklist = tasklist("officer.qss");
        tasklist.open("本部门待办", code);
        tasklist.claim();
        tasklist.pick("处理意见", "不构成隐患");
        tasklist.submit();
        assertThat(tasklist.said("请填写理由")).isVisible();
        tasklist.dismiss();
        tasklist.pick("处理意见", "定级");
        tasklist.choose("隐患等级", "一般 B 级");
        tasklist.finish();
    }

    private void assign(String code) {
        Tasklist tasklist = tasklist("officer.qss");
        tasklist.open("本部门待办", code);
        tasklist.claim();
        tasklist.choose("责任单位", "机电队");
        tasklist.choose("整改责任人", "机电钳工");
        tasklist.type("整改措施", "补做试验并建立记录");
        tasklist.choose("验收人", "青安监员二");
        tasklist.finish();
    }

    private void rectify(String code) {
        Page page = browsing.logIn("fitter.jd", visitors.passwordOf("fitter.jd"), DESK);
        Tasklist tasklist = new Tasklist(page, address());
        tasklist.open("我的任务", code);
        tasklist.type("整改情况", "已补做漏电保护试验并建立记录");
        Browsing.picture(page, "tasklist-rectify");
        tasklist.finish();
    }

    private void accept(String code) {
        Tasklist tasklist = tasklist("officer2.qss");
        tasklist.open("我的任务", code);
        tasklist.type("验收意见", "现场核实合格");
        tasklist.finish();
    }

    private Tasklist tasklist(String login) {
        return new Tasklist(browsing.logIn(login, visitors.passwordOf(login), DESK), address());
    }

    private String address() {
        return "http://localhost:" + port;
    }

    private static byte[] photo() {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
