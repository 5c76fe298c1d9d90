package org.bihuan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.bihuan.administration.Breakdown;
import org.bihuan.calendar.TravelClock;
import org.bihuan.exchange.ledger.SampleLedgers;
import org.bihuan.hazard.evidence.TestPhotos;
import org.bihuan.supervision.enforcement.EnforcementOrder.Kind;
import org.bihuan.supervision.watch.DataSignal;
import org.bihuan.supervision.watch.NightlyWatch;
import org.bihuan.testing.Benchmarking;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.BulletinWalk;
import org.bihuan.testing.Enforcing;
import org.bihuan.testing.FilingWalk;
import org.bihuan.testing.Loop;
import org.bihuan.testing.Supervising;
import org.bihuan.testing.Time;
import org.bihuan.testing.Visiting;
import org.bihuan.testing.Visitors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Our own pages, with something on them and with nothing, are usable by everybody and ask nothing of other machines. What they
 * look like does not depend on the database, so MariaDB is left out.
 */
@BihuanTest
@Tag("pages")
class PagesInBrowserTest extends InBrowser {

    @Autowired
    Visitors visitors;

    @Autowired
    Loop loop;

    @Autowired
    Supervising supervising;

    @Autowired
    Enforcing enforcing;

    @Autowired
    FilingWalk filings;

    @Autowired
    Visiting visiting;

    @Autowired
    Benchmarking benchmarking;

    @Autowired
    BulletinWalk bulletins;

    @Autowired
    NightlyWatch night;

    @Autowired
    Time time;

    @Autowired
    TravelClock clock;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcTemplate jdbc;

    String overdue;
    String closed;
    String listed;
    String copy;
    String diagnosing;
    String drafting;
    String measured;
    String urged;
    String planning;
    String inspecting;
    String ordering;
    String enforced;
    String fined;
    String sentBack;
    String summary;
    String filed;
    String visited;
    String training;
    String planned;
    String watched;
    String published;
    final Map<String, Page> seats = new HashMap<>();

    @BeforeAll
    void play() {
        clock.freezeAt(Time.START.minus(Duration.ofDays(6)));
        overdue = loop.assigned("A", "2026-11-20");
        closed = loop.closed("MAJOR", "2026-12-01");
        listed = loop.assigned("MAJOR", "2026-12-01");
        copy = loop.reported();
        loop.submit("officer.qss", copy, "gradeHazard", Map.of("decision", "DUPLICATE", "original", overdue));
        time.travelTo(LocalDate.of(2026, 11, 24), LocalTime.of(9, 0));
        night.keep();
        measured = supervising.receipted("QSS");
        sentBack = filings.sentBack();
        summary = filings.opened("branch-year", "FA");
        filed = filings.receipted();
        String changed = supervising.changeProposed(measured, measured + "-01", "deputy.qss");
        supervising.submit("director.fa", changed, "approveChange", Map.of("decision", "CHANGE_APPROVED"));
        supervising.changeProposed(measured, null, "head.aj");
        training = benchmarking.planned(time.today());
        benchmarking.attended(training, "BHT", 2, "officer.bht");
        watched = supervising.keyImproved();
        Instant now = clock.instant();
        published = bulletins.published();
        clock.freezeAt(now);
        urged = supervising.urgeAnswered(DataSignal.FALSE_CLOSURE);
        drafting = supervising.diagnosed("QSS");
        supervising.write(drafting, "deputy.qss");
        visited = visiting.recorded(time.today());
        visiting.takeUp(visited);
        planned = visiting.planned(time.today());
        visiting.write(planned, Visiting.CABLE);
        diagnosing = supervising.opened("QSS");
        supervising.answer(diagnosing, "inspector.fa");
        planning = enforcing.unplanned();
        inspecting = enforcing.opened();
        enforcing.write(inspecting, "inspector.fa", Enforcing.CABLE);
        ordering = enforcing.recorded(Enforcing.DUST);
        enforced = enforcing.hazards(ordering).get(0);
        enforcing.order(ordering, Kind.FINE, "30000");
        fined = enforcing.fined();
        enforcing.followUp(fined, "UNSETTLED");
    }

    @ParameterizedTest(name = "{1} as {0}")
    @CsvSource({
        "nobody,       /login",
        "nobody,       /login?error",
        "nobody,       /login?lang=en",
        "worker.tf,    /",
        "manager.qss,  /",
        "worker.tf,    /report",
        "inspector.fa, /report",
        "admin,        /report",
        "officer2.qss, /report/many",
        "inspector.fa, /report/many",
        "admin,        /report/many",
        "worker.tf,    /my-reports",
        "promoter,     /my-reports",
        "officer.qss,  /hazards",
        "admin,        /hazards",
        "fitter.jd,    /hazards/{overdue}",
        "officer.qss,  /hazards/{closed}",
        "officer.qss,  /hazards/{copy}",
        "inspector.fa, /hazards/{listed}",
        "head.tf,      /published",
        "leader,       /published?page=2",
        "officer.qss,  /hazards/{overdue}?embed",
        "leader,       /overdue",
        "leader,       /overdue?grade=A&sort=DEADLINE",
        "leader,       /overdue?grade=X",
        "admin,        /overdue",
        "head.jd,      /outbox",
        "promoter,     /outbox",
        "admin,        /outbox",
        "officer.bht,  /import",
        "officer.bht,  /batch",
        "worker.tf,    /batch/assign",
        "officer2.qss, /batch/assign",
        "head.jd,      /batch/handover",
        "worker.tf,    /batch/handover",
        "head.jd,      /batch/handover/{fitter}",
        "admin,        /batch/handover/{fitter}",
        "officer.qss,  /batch/handover/{idle}",
        "admin,        /people",
        "admin,        /people?text=nobody",
        "admin,        /people/new",
        "admin,        /people/import",
        "admin,        /rules",
        "admin,        /rules/deadlinePlan/1",
        "admin,        /failed-jobs",
        "admin,        /failed-jobs?page=7",
        "admin,        /units",
        "admin,        /units/new",
        "admin,        /units/import",
        "admin,        /units/QSS",
        "admin,        /trail",
        "admin,        /calendars",
        "admin,        /calendars/2027",
        "office.fa,    /matters",
        "admin,        /matters",
        "leader,       /supervision",
        "leader,       /plan",
        "manager.qss,  /plan?year=2019",
        "director.fa,  /supervision?branch=FA",
        "director.fa,  /mines",
        "admin,        /mines",
        "manager.qss,  /matters/{urged}",
        "director.fa,  /matters/{watched}",
        "inspector.fb, /key-supervision",
        "office.fa,    /key-supervision",
        "office.fa,    /key-supervision/propose",
        "inspector.fa, /mines/QSS",
        "manager.qss,  /mines/QSS",
        "director.fa,  /policies/open",
        "inspector.fa, /policies/{diagnosing}/diagnosis",
        "office.fa,    /policies/{drafting}/draft",
        "office.fa,    /enforcement/open",
        "office.fa,    /enforcement/summary",
        "leader,       /enforcement/summary?year=2012&quarter=1",
        "office.fa,    /enforcement/{planning}/plan",
        "inspector.fa, /enforcement/{inspecting}/record",
        "inspector.fa, /enforcement/{ordering}/orders",
        "manager.qss,  /matters/{fined}",
        "inspector.fa, /matters/{fined}?embed",
        "inspector.fa, /hazards/{enforced}",
        "manager.qss,  /matters/{measured}",
        "leader,       /matters/{measured}?embed",
        "deputy.qss,   /matters/{measured}-01",
        "leader,       /filings",
        "admin,        /filings",
        "officer.qss,  /filings/{sentBack}",
        "office.fa,    /filings/{summary}?embed",
        "officer.qss,  /matters/{sentBack}",
        "leader,       /matters/{filed}",
        "office.fa,    /policies/{measured}/change",
        "office.fa,    /policies/{measured}/change?measure={measured}-02",
        "director.fa,  /matters/{measured}-T02",
        "leader,       /benchmark-mines",
        "officer.bht,  /benchmark-mines?year=2019",
        "director.fa,  /benchmark-mines/nominate",
        "promoter,     /trainings/plan",
        "promoter,     /trainings/{training}/attendance/BHT",
        "officer.bht,  /matters/{training}",
        "promoter,     /visits",
        "admin,        /visits",
        "promoter,     /visits/plan",
        "promoter,     /visits/{planned}/findings",
        "manager.qss,  /matters/{visited}",
        "promoter,     /matters/{planned}?embed",
        "worker.tf,    /bulletins",
        "worker.tf,    /bulletins/{published}",
        "manager.qss,  /matters/{published}",
        "worker.tf,    /password",
        "worker.tf,    /absence",
        "head.aj,      /absence",
        "worker.tf,    /hazards/none",
        "worker.tf,    /people",
        "officer2.qss, /?lang=en",
        "officer2.qss, /report",
        "officer2.qss, /hazards",
        "officer2.qss, /hazards/{overdue}",
        "officer2.qss, /overdue",
        "officer2.qss, /outbox",
        "officer2.qss, /import"
    })
    void isUsable(String login, String path) {
        Page page = seat(login);

        Response answer = page.navigate(path.replace("{overdue}", overdue)
                .replace("{closed}", closed)
                .replace("{listed}", listed)
                .replace("{copy}", copy)
                .replace("{diagnosing}", diagnosing)
                .replace("{drafting}", drafting)
                .replace("{measured}", measured)
                .replace("{urged}", urged)
                .replace("{planning}", planning)
                .replace("{inspecting}", inspecting)
                .replace("{ordering}", ordering)
                .replace("{enforced}", enforced)
                .replace("{fined}", fined)
                .replace("{sentBack}", sentBack)
                .replace("{summary}", summary)
                .replace("{filed}", filed)
                .replace("{visited}", visited)
                .replace("{training}", training)
                .replace("{planned}", planned)
                .replace("{watched}", watched)
                .replace("{published}", published)
                .replace("{fitter}", id("fitter.jd"))
                .replace("{idle}", id("worker.tf")));

        Assertions.assertThat(answer.status()).isLessThan(500);

        Audit.of(page);
    }

    @Test
    void reportingIsUsableUntilThePhotoIsFiled() {
        Page page = seat("fitter.jd");
        page.navigate("/report");
        page.locator("[data-files]")
                .first()
                .setInputFiles(new FilePayload("现场.jpg", "image/jpeg", TestPhotos.jpeg(80, 60)));
        page.locator("#fixedOnTheSpot").check();
        page.locator("main form[data-report] button[type=submit]").click();
        assertThat(page.locator("[data-kept]")).isVisible();
        Audit.of(page);

        page.locator("#fixedOnTheSpot").uncheck();
        page.locator("#place").fill("副井口");
        page.locator("#field").selectOption("SURFACE");
        page.locator("#source").selectOption("SNAPSHOT");
        page.locator("#description").fill("护栏缺失两米");
        page.locator("main form[data-report] button[type=submit]").click();
        assertThat(page.locator("[data-code]")).isVisible();
        Audit.of(page);

        page.locator("a[href^='/hazards/QSS']").click();
        assertThat(page.locator("[data-photo]")).isVisible();
        Audit.of(page);
    }

    @Test
    void aSessionThatEndsWhileAReportIsWrittenCostsNothingOfIt() {
        Page page = browsing.logIn("fitter.jd", visitors.passwordOf("fitter.jd"), DESK);
        page.navigate("/report");
        page.locator("[data-files]")
                .first()
                .setInputFiles(new FilePayload("现场.jpg", "image/jpeg", TestPhotos.jpeg(80, 60)));
        page.locator("#place").fill("副井口");
        page.locator("#field").selectOption("SURFACE");
        page.locator("#description").fill("护栏缺失三米");
        page.context().clearCookies();

        page.locator("main form[data-report] button[type=submit]").click();
        assertThat(page.locator("[data-hindrance=ended]")).isVisible();
        Page again =
                page.waitForPopup(() -> page.locator("[data-hindrance=ended] a").click());
        browsing.logIn(again, "fitter.jd", visitors.passwordOf("fitter.jd"));
        page.context().setOffline(true);
        page.locator("main form[data-report] button[type=submit]").click();
        assertThat(page.locator("[data-hindrance=offline]")).isVisible();
        page.context().setOffline(false);
        page.locator("main form[data-report] button[type=submit]").click();

        page.locator("a[href^='/hazards/QSS']").click();
        assertThat(page.locator("main")).containsText("护栏缺失三米");
        assertThat(page.locator("[data-photo]")).isVisible();
    }

    @Test
    void aLetterIsUsable() {
        Page page = seat("head.jd");
        page.navigate("/outbox");
        page.locator("main td a").first().click();
        assertThat(page.locator("iframe")).isVisible();
        Audit.of(page);

        page.setContent(page.locator("iframe").getAttribute("srcdoc"));
        Audit.of(page);
    }

    @Test
    void importingIsUsableFromTheFileToTheResult() {
        Page page = seat("officer.qss");
        upload(page, new FilePayload("九月台账.xlsx", "application/octet-stream", SampleLedgers.messy()));
        page.locator("summary").click();
        Audit.of(page);

        upload(
                page,
                new FilePayload(
                        "补录.csv",
                        "text/csv",
                        "排查时间,排查地点,隐患内容,隐患等级,责任单位,整改期限\n2026-11-02,井下水仓,主水仓淤积,A,机电队,2026-12-20\n"
                                .getBytes(StandardCharsets.UTF_8)));
        page.locator("form[action$=confirm] button").click();
        assertThat(page.locator(".alert-success")).containsText("已导入 1 条隐患");
        Audit.of(page);

        page.navigate("/import");
        Audit.of(page);
    }

    @Test
    void gradingAndAssigningManyIsUsable() {
        String one = loop.reported();
        String other = loop.reported();
        Page page = seat("officer.qss");
        page.navigate("/batch/grade");
        Audit.of(page);

        page.locator("[data-all]").check();
        page.locator("#grade-common").selectOption("C");
        page.locator("[data-fill]").click();
        page.locator("#grade-" + other).selectOption("NO_HAZARD");
        page.locator("[data-batch] button[type=submit]").click();
        assertThat(page.locator("#wrong-" + other)).containsText("请填写理由");
        assertThat(page.locator("[data-done]")).containsText(one);
        page.mouse().move(0, 0);
        Audit.of(page);

        page.navigate("/batch/assign");
        page.locator("[data-chosen][value='" + one + "']").check();
        page.locator("#rectifier-common").fill("nobody");
        page.locator("[data-fill]").click();
        page.locator("[data-batch] button[type=submit]").click();
        assertThat(page.locator("#wrong-" + one)).isVisible();
        Audit.of(page);
    }

    @Test
    void falseClosuresOnTheBoardAreUsable() {
        jdbc.update(
                "insert into false_closure (id, hazard_id, unit_id, found_at, found_by_id)"
                        + " select -1, h.id, h.mine_id, ?, ? from hazard h where h.code = ?",
                Timestamp.from(Time.START),
                loop.person("officer.qss").getId(),
                closed);
        Page page = seat("leader");
        page.navigate("/overdue");
        page.locator("#false-closures summary").click();
        assertThat(page.locator("#false-closures td").first()).containsText("青石山煤矿");
        page.mouse().move(0, 0);
        Audit.of(page);
    }

    @Test
    void handingTasksOverIsUsable() {
        String code = loop.assigned("B", "2026-12-01");
        String row = "[data-row]:has-text('" + code + "') ";
        Page page = seat("officer.qss");
        page.navigate("/batch/handover/" + id("fitter.jd"));

        page.locator(row + "[data-chosen]").check();
        page.locator("#successor-common").fill("worker.tf");
        page.locator("#reason-common").fill("调往通防队");
        page.locator("[data-fill]").click();
        page.locator("main summary").click();
        page.locator("[data-send]").click();
        assertThat(page.locator(row + "[data-wrong]")).containsText("不能移交给");
        page.mouse().move(0, 0);
        Audit.of(page);

        page.locator(row + "[data-field=successor]").fill("head.jd");
        page.locator("main summary").click();
        page.locator("[data-send]").click();
        assertThat(page.locator("[data-done]")).containsText(code);
        Audit.of(page);
    }

    private String id(String login) {
        return String.valueOf(loop.person(login).getId());
    }

    @Test
    void registeringManyIsUsableUntilTheInspectionHasItsNumber() {
        Page page = seat("officer.qss");
        page.navigate("/report/many");
        page.locator("#source").selectOption("DAILY_PATROL");
        page.locator("summary").first().click();
        page.locator("#lines").fill("副井口\t地面\t护栏缺失两米\n井底\t没有的\t照明不足\n".repeat(20));
        page.locator("button[value=paste]").click();
        assertThat(page.locator("[data-row]")).hasCount(40);
        page.locator("input[type=file]")
                .first()
                .setInputFiles(new FilePayload("现场.jpg", "image/jpeg", TestPhotos.jpeg(80, 60)));
        page.locator("[data-send]").click();
        assertThat(page.locator("[data-wrong]")).hasCount(20);
        Audit.of(page);

        page.navigate("/report/many");
        page.locator("#source").selectOption("DAILY_PATROL");
        page.locator("[data-row] input").nth(1).fill("井底");
        page.locator("[data-row] select").first().selectOption("SURFACE");
        page.locator("[data-row] textarea").first().fill("井底照明不足");
        page.locator("[data-send]").click();
        assertThat(page.locator(".alert-success")).containsText("QSS-J-");
        Audit.of(page);

        String code = page.locator("main td a").first().textContent();
        String inspection = page.url();
        loop.submit("officer.qss", code, "gradeHazard", Map.of("decision", "GRADED", "grade", "B"));
        loop.submit("officer.qss", code, "assignRectification", Loop.assignment("2026-12-01"));
        page.navigate(inspection + "/notices");
        Audit.of(page);
        page.locator("main form button").click();
        assertThat(page.locator("main h1")).containsText("整改通知单");
        page.mouse().move(0, 0);
        Audit.of(page);
    }

    @Test
    void passwordsAreUsable() {
        Page page = seat("worker.zc");
        page.navigate("/password");
        page.locator("#old").fill("wrong");
        page.locator("#fresh").fill("Long-enough-1");
        page.locator("#again").fill("Long-enough-1");
        page.locator("main form button").click();
        assertThat(page.locator(".alert-danger")).isVisible();
        Audit.of(page);

        Page administration = seat("admin");
        administration.navigate("/people?text=worker.zc");
        administration.locator("main td a").first().click();
        administration.locator("summary").first().click();
        Audit.of(administration);
        administration.locator("[data-give]").click();
        assertThat(administration.locator(".font-monospace")).isVisible();
        Audit.of(administration);
    }

    @Test
    void failedJobsAreUsable() {
        Breakdown breakdown = new Breakdown(loop, clock, management, runtime, jdbc);
        breakdown.failedReminder();
        breakdown.failedReminder();
        Page page = seat("admin");
        page.navigate("/failed-jobs");
        page.locator("main summary").first().click();
        page.locator("main td summary").first().click();
        Audit.of(page);
        breakdown.clear();
    }

    @Test
    void peopleAreAdministeredUsably() {
        Page page = seat("admin");
        page.navigate("/people/new");
        page.locator("#login").fill("new.comer");
        page.locator("#name").fill("新来的");
        page.locator("#unit").fill("无此单位");
        page.locator("[data-person] button").click();
        assertThat(page.locator(".alert-danger")).isVisible();
        Audit.of(page);

        page.navigate("/people/import");
        page.locator("#list")
                .setInputFiles(new FilePayload(
                        "人员.csv",
                        "text/csv",
                        "用户名,姓名,单位,角色\nnew.one,甲,QSS-JD,整改责任人\nnew.two,乙,无此单位,大王\nworker.zc,综采工,BHT-ZC,\n"
                                .getBytes(StandardCharsets.UTF_8)));
        page.locator("main form button").click();
        assertThat(page.locator("[data-take]")).containsText("2");
        Audit.of(page);
    }

    private static void upload(Page page, FilePayload file) {
        page.navigate("/import");
        page.locator("#ledger").setInputFiles(file);
        page.locator("main form button[type=submit]").click();
        page.waitForURL(url -> url.matches(".*/import/\\d+"));
    }

    /** Where somebody sits, logged in since they first came. */
    private Page seat(String login) {
        return seats.computeIfAbsent(
                login,
                newcomer -> newcomer.equals("nobody")
                        ? browsing.page(DESK)
                        : browsing.logIn(newcomer, visitors.passwordOf(newcomer), DESK));
    }
}
