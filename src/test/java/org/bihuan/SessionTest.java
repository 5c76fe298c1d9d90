package org.bihuan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.bihuan.calendar.TravelClock;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.bihuan.testing.OtherNode;
import org.bihuan.testing.Visitors;
import org.bihuan.testing.Visitors.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever is logged in is so on every node, after a restart too, until they log out or have been idle too long. */
@BihuanTest
class SessionTest {

    private static final String TASK = "/camunda/api/engine/engine/default/task";
    private static final String ENGINE_USER = "/camunda/api/admin/auth/user/default";
    private static final Duration TIMEOUT = Duration.ofMinutes(30);

    /** How exactly it is kept when somebody was here. */
    private static final Duration GRAIN = Duration.ofMinutes(5);

    @Autowired
    Loop loop;

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    JdbcIndexedSessionRepository sessions;

    @Autowired
    TravelClock clock;

    @Autowired
    ConfigurableEnvironment environment;

    @Autowired
    MockMvc mvc;

    @LocalServerPort
    String port;

    @Test
    void aNodeThatStartsLaterKnowsASessionWithTasklistAndItsToken() {
        String task = loop.task(loop.reported(), "gradeHazard").getId();
        Visitor officer = visitors.loggedIn("officer.qss");

        try (OtherNode other = new OtherNode(environment)) {
            Visitor there = officer.at(other.port());
            assertThat(there.get("/").body()).contains("青安监员");
            assertThat(there.get(ENGINE_USER).body()).contains("\"userId\":\"officer.qss\"");
            assertThat(there.post(TASK + "/" + task + "/claim", "{\"userId\":\"officer.qss\"}")
                            .statusCode())
                    .isEqualTo(204);
            assertThat(there.post(ENGINE_USER + "/logout", "{}").statusCode()).isEqualTo(200);
        }

        assertLoggedOut(officer);
    }

    @Test
    void theTravellingClockLogsNobodyOut() {
        Visitor officer = visitors.loggedIn("officer.qss");

        clock.freezeAt(clock.instant().plus(Duration.ofDays(30)));
        assertThat(officer.get("/").statusCode()).isEqualTo(200);
        assertThat(officer.get(TASK).statusCode()).isEqualTo(200);

        clock.freezeAt(clock.instant().minus(Duration.ofDays(60)));
        assertThat(officer.get("/").statusCode()).isEqualTo(200);
        assertThat(officer.get(TASK).statusCode()).isEqualTo(200);
    }

    @Test
    void whoIsIdleForHalfAnHourHasToLogInAgain() {
        Visitor officer = visitors.loggedIn("officer.qss");
        Visitor worker = visitors.loggedIn("worker.tf");
        idle("officer.qss", TIMEOUT.plus(GRAIN).plusMinutes(1));
        idle("worker.tf", TIMEOUT.minusMinutes(1));

        assertThat(worker.get("/").statusCode()).isEqualTo(200);
        assertLoggedOut(officer);
    }

    @Test
    void whenSomebodyWasHereLastIsKeptToFiveMinutesSoThatItBetraysNoAnonymousReport() {
        visitors.loggedIn("worker.tf").get("/report");

        assertThat(jdbc.queryForList(
                        "select LAST_ACCESS_TIME from SPRING_SESSION where PRINCIPAL_NAME = 'worker.tf'", Long.class))
                .isNotEmpty()
                .allSatisfy(time -> assertThat(time % GRAIN.toMillis()).isZero());
    }

    @Test
    void endedSessionsAreCleared() {
        visitors.loggedIn("officer.qss");
        visitors.loggedIn("worker.tf");
        idle("officer.qss", TIMEOUT.plus(GRAIN).plusMinutes(1));

        sessions.cleanUpExpiredSessions();

        assertThat(rows("officer.qss")).isZero();
        assertThat(rows("worker.tf")).isPositive();
    }

    @Test
    void whatAnotherVersionLeftInASessionIsNoErrorButALogIn() {
        Visitor officer = visitors.loggedIn("officer.qss");
        jdbc.update("update SPRING_SESSION_ATTRIBUTES set ATTRIBUTE_BYTES = ?", new byte[] {1, 2, 3});

        assertLoggedOut(officer);
        assertThat(officer.get("/login").statusCode()).isEqualTo(200);
    }

    @Test
    void theCookieIsOutOfReachForScriptsAndOtherSites() throws Exception {
        mvc.perform(get("/login"))
                .andExpect(cookie().httpOnly("SESSION", true))
                .andExpect(cookie().sameSite("SESSION", "Lax"))
                .andExpect(cookie().secure("SESSION", false));
    }

    @Test
    void behindAProxyThatSpeaksTlsTheCookieGoesOverTlsOnly() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/login"))
                .header("X-Forwarded-Proto", "https")
                .build();

        HttpResponse<Void> answer = HttpClient.newHttpClient().send(request, BodyHandlers.discarding());

        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("SESSION=").contains("Secure"));
    }

    @Test
    void soDoTheCookiesOfTheEnginesAppsAndOfTheLanguage() throws Exception {
        Visitor officer = visitors.loggedIn("officer.qss");
        jdbc.update("delete from SPRING_SESSION_ATTRIBUTES where ATTRIBUTE_NAME = 'CAMUNDA_CSRF_TOKEN'");

        assertThat(officer.getOverTls("/camunda/app/tasklist/default/")
                        .headers()
                        .allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("XSRF-TOKEN=")
                .contains("SameSite=Lax", "Secure");
        mvc.perform(get("/login").param("lang", "en").secure(true)).andExpect(cookie().secure("lang", true));
    }

    private static void assertLoggedOut(Visitor visitor) {
        assertThat(visitor.get(TASK).statusCode()).isEqualTo(401);
        HttpResponse<String> home = visitor.get("/");
        assertThat(home.statusCode()).isEqualTo(302);
        assertThat(home.headers().firstValue("Location").orElseThrow()).endsWith("/login");
    }

    private void idle(String login, Duration duration) {
        jdbc.update(
                "update SPRING_SESSION set LAST_ACCESS_TIME = LAST_ACCESS_TIME - ?, EXPIRY_TIME = EXPIRY_TIME - ?"
                        + " where PRINCIPAL_NAME = ?",
                duration.toMillis(),
                duration.toMillis(),
                login);
    }

    private long rows(String login) {
        return jdbc.queryForObject("select count(*) from SPRING_SESSION where PRINCIPAL_NAME = ?", Long.class, login);
    }
}
