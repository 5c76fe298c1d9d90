package org.bihuan.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Visitors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Everybody changes their own password, to one that is not guessed easily. */
@BihuanTest
class PasswordPageTest {

    private static final String LOGIN = "head.tf";
    private static final String FRESH = "Mine-shaft-650";

    @Autowired
    MockMvc web;

    @Autowired
    Visitors visitors;

    @Autowired
    Passwords passwords;

    @Autowired
    Organization organization;

    private String old = "";
    private Cookie session = new Cookie("SESSION", "");

    @BeforeEach
    void logIn() throws Exception {
        old = visitors.passwordOf(LOGIN);
        session = session(old);
    }

    @AfterEach
    void restore() {
        visitors.passwordOf(LOGIN);
    }

    @Test
    void theNewPasswordWorksFromNowOnAndTheOldOneNoLonger() throws Exception {
        Cookie elsewhere = session(old);

        change(old, FRESH, FRESH).andExpect(redirectedUrl("/login?changed"));

        web.perform(get("/login?changed")).andExpect(content().string(containsString("密码已修改，请用新密码登录。")));
        web.perform(formLogin().user(LOGIN).password(old)).andExpect(unauthenticated());
        web.perform(formLogin().user(LOGIN).password(FRESH)).andExpect(authenticated());
        assertLoggedOut(session);
        assertLoggedOut(elsewhere);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 新密码不符合要求",
        "Short-650, 新密码不符合要求",
        "only-letters, 新密码不符合要求",
        "1234567890, 新密码不符合要求",
        "aaaaaaaaaaa1, 新密码不符合要求",
        "My-Head.TF-650, 新密码不符合要求",
        "六百五十水平巷道口1a, 新密码不符合要求",
        "Mine-shaft 650, 新密码不符合要求",
        "Mine-shaft-650-Mine-shaft-650-Mine-shaft-650-Mine-shaft-650-Mine-shaft-650, 新密码不符合要求"
    })
    void whatIsShortWeakOrTooLongIsRefused(String fresh, String told) throws Exception {
        change(old, fresh, fresh)
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString(told)));

        assertUnchanged();
    }

    @Test
    void theOldPasswordOverAgainIsRefused() throws Exception {
        change(old, old, old)
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("新密码不能与原密码相同")));
    }

    @Test
    void whatIsTypedDifferentlyTheSecondTimeIsRefused() throws Exception {
        change(old, FRESH, FRESH + "1")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("两次输入的新密码不一致")));

        assertUnchanged();
    }

    @Test
    void whoDoesNotKnowTheOldPasswordChangesNothing() throws Exception {
        change("guessed", FRESH, FRESH)
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("原密码不正确")));

        assertUnchanged();
    }

    @Test
    void needsTheTokenAgainstForgery() throws Exception {
        web.perform(post("/password")
                        .param("old", old)
                        .param("fresh", FRESH)
                        .param("again", FRESH)
                        .cookie(session))
                .andExpect(status().isForbidden());

        assertUnchanged();
    }

    private ResultActions change(String old, String fresh, String again) throws Exception {
        return web.perform(post("/password")
                .param("old", old)
                .param("fresh", fresh)
                .param("again", again)
                .cookie(session)
                .with(csrf()));
    }

    private Cookie session(String password) throws Exception {
        return web.perform(formLogin().user(LOGIN).password(password))
                .andExpect(authenticated())
                .andReturn()
                .getResponse()
                .getCookie("SESSION");
    }

    private void assertUnchanged() {
        assertThat(passwords.matches(organization.person(LOGIN).orElseThrow(), old))
                .isTrue();
    }

    private void assertLoggedOut(Cookie session) throws Exception {
        web.perform(get("/").cookie(session)).andExpect(redirectedUrl("http://localhost/login"));
    }
}
