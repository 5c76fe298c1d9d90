package org.bihuan;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Time;
import org.bihuan.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@BihuanTest
class LogInTest {

    private static final String WORKER = "worker.zc";
    private static final String KEPT = "value=\"" + WORKER + "\"";

    @Autowired
    private MockMvc web;

    @Autowired
    private Visitors visitors;

    @Autowired
    private Time time;

    private String password = "";

    @BeforeEach
    void aPersonWithAPassword() throws Exception {
        password = visitors.passwordOf(WORKER);
        logIn(password);
    }

    @Test
    void aWrongPasswordIsToldAndTheNameIsKept() throws Exception {
        Cookie session = web.perform(formLogin().user(WORKER).password("wrong"))
                .andExpect(redirectedUrl("/login?error"))
                .andReturn()
                .getResponse()
                .getCookie("SESSION");

        web.perform(get("/login?error").cookie(session))
                .andExpect(content().string(containsString("用户名或密码错误，请重新输入。")))
                .andExpect(content().string(containsString(KEPT)));
        web.perform(get("/login").cookie(session)).andExpect(content().string(not(containsString(KEPT))));
    }

    @Test
    void afterFiveFailuresTheAccountWaitsAQuarterOfAnHourWhateverThePassword() throws Exception {
        for (int failure = 1; failure <= 5; failure++) {
            web.perform(formLogin().user(WORKER).password("wrong")).andExpect(redirectedUrl("/login?error"));
        }

        web.perform(formLogin().user(WORKER).password(password))
                .andExpect(unauthenticated())
                .andExpect(redirectedUrl("/login?wait"));
        time.sleep(Duration.ofMinutes(15).minusSeconds(1));
        web.perform(formLogin().user(WORKER).password(password)).andExpect(unauthenticated());

        time.sleep(Duration.ofSeconds(1));
        logIn(password);
    }

    @Test
    void failuresBeforeASuccessAreForgotten() throws Exception {
        for (int failure = 1; failure <= 8; failure++) {
            web.perform(formLogin().user(WORKER).password("wrong")).andExpect(redirectedUrl("/login?error"));
            if (failure == 4) {
                logIn(password);
            }
        }
    }

    private void logIn(String password) throws Exception {
        web.perform(formLogin().user(WORKER).password(password))
                .andExpect(authenticated().withUsername(WORKER));
    }
}
