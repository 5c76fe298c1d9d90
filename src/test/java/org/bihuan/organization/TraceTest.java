package org.bihuan.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Who logged in or failed to, and who changed whose password, stands in the log, without any password. */
@BihuanTest
class TraceTest {

    private static final String LOGIN = "deputy.qss";
    private static final String OWN = "Mine-shaft-650";

    @Autowired
    MockMvc web;

    @Autowired
    Visitors visitors;

    @Autowired
    Organization organization;

    private final Logger logger = (Logger) LoggerFactory.getLogger("org.bihuan.organization");
    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();
    private String password = "";

    @BeforeEach
    void listen() {
        password = visitors.passwordOf(LOGIN);
        logger.setLevel(Level.INFO);
        logger.addAppender(heard);
        heard.start();
    }

    @AfterEach
    void listenNoMore() {
        logger.detachAppender(heard);
        logger.setLevel(null);
        visitors.passwordOf(LOGIN);
    }

    @Test
    void anAttemptThatFailedIsToldWithTheNameThatWasTyped() throws Exception {
        web.perform(formLogin().user(LOGIN).password("my-secret-guess"));
        web.perform(formLogin().user("nobody\nLog-in of 'boss' from ::1").password("my-secret-guess"));

        assertThat(lines())
                .containsExactly(
                        "Log-in of 'deputy.qss' from 127.0.0.1 failed: BadCredentialsException",
                        "Log-in of 'nobody?Log-in of 'boss' from ::1' from 127.0.0.1 failed: BadCredentialsException");
    }

    @Test
    void anAccountThatWaitsIsToldAsSuch() throws Exception {
        for (int failure = 1; failure <= 6; failure++) {
            web.perform(formLogin().user(LOGIN).password("my-secret-guess"));
        }

        assertThat(lines())
                .hasSize(6)
                .last()
                .isEqualTo("Log-in of 'deputy.qss' from 127.0.0.1 failed: LockedException");
    }

    @Test
    void aChangedPasswordIsToldWithWhoChangedIt() throws Exception {
        var session = web.perform(formLogin().user(LOGIN).password(password))
                .andReturn()
                .getResponse()
                .getCookie("SESSION");
        web.perform(post("/password")
                .param("old", password)
                .param("fresh", OWN)
                .param("again", OWN)
                .cookie(session)
                .with(csrf()));
        long id = organization.person(LOGIN).orElseThrow().getId();
        web.perform(post("/people/" + id + "/password")
                .with(user("admin").roles("ADMINISTRATOR"))
                .with(csrf()));

        assertThat(lines())
                .containsExactly(
                        "Log-in of 'deputy.qss' from 127.0.0.1",
                        "'deputy.qss' changed their password",
                        "'admin' gave 'deputy.qss' a temporary password");
    }

    private List<String> lines() {
        return heard.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
