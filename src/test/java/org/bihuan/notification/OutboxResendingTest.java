package org.bihuan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.bihuan.testing.BihuanTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** Administrators have letters that failed sent once more, without reading them. */
@BihuanTest
class OutboxResendingTest {

    private static final UserRequestPostProcessor ADMIN = user("outbox-admin").roles("ADMINISTRATOR");

    @Autowired
    MockMvc web;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Outbox outbox;

    private OutboxFixture fixture;

    @BeforeEach
    void letters() {
        fixture = new OutboxFixture(jdbc, transaction, outbox);
        fixture.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "NO_ADDRESS, , WAITING",
        "UNSURE, gone, WAITING",
        "WAITING, refused, WAITING",
        "SENT, , SENT",
        "SENDING, refused, SENDING"
    })
    void onlyWhatFailedIsSentAgain(LetterState state, String error, LetterState after) throws Exception {
        long id = letter("1", state, error);

        boolean again = after == LetterState.WAITING;
        resend(id).andExpect(flash().attribute("notice", containsString(again ? "1 封" : "0 封")));

        assertThat(fixture.only("state", String.class)).isEqualTo(after.name());
        assertThat(fixture.only("next_attempt < '2100-01-01'", Boolean.class)).isEqualTo(again);
        assertThat(traces(id)).isEqualTo(again ? 1 : 0);
    }

    @Test
    void whatMayHaveArrivedStaysMarkedAsAPossibleRepeat() throws Exception {
        long id = letter("1", LetterState.UNSURE, "gone");
        jdbc.update("update outbox_letter set maybe_repeated = true");

        resend(id);

        assertThat(fixture.only("maybe_repeated", Boolean.class)).isTrue();
    }

    @Test
    void allThatFailedAreSentAgainAtOnce() throws Exception {
        letter("1", LetterState.NO_ADDRESS, null);
        letter("2", LetterState.UNSURE, "gone");
        letter("3", LetterState.SENT, null);
        web.perform(get("/outbox").with(ADMIN))
                .andExpect(
                        content().string(allOf(containsString("重新发送全部失败的邮件（2 封）"), not(containsString("3201 综采工作面")))));

        web.perform(post("/outbox/resend").with(ADMIN).with(csrf()))
                .andExpect(flash().attribute("notice", containsString("2 封邮件将重新发送")));

        assertThat(fixture.count(LetterState.WAITING)).isEqualTo(2);
        assertThat(fixture.count(LetterState.SENT)).isEqualTo(1);
    }

    @Test
    void onlyAdministratorsAreOfferedItAndMayDoIt() throws Exception {
        long id = letter("1", LetterState.NO_ADDRESS, null);
        UserRequestPostProcessor recipient = user("outbox-zhang").roles("MINE_MANAGER");

        web.perform(get("/outbox/" + id).with(ADMIN)).andExpect(content().string(containsString("/resend")));
        for (String page : new String[] {"/outbox", "/outbox/" + id}) {
            web.perform(get(page).with(recipient)).andExpect(content().string(not(containsString("/resend"))));
        }
        for (String page : new String[] {"/outbox/resend", "/outbox/" + id + "/resend"}) {
            web.perform(post(page).with(recipient).with(csrf())).andExpect(status().isForbidden());
            web.perform(post(page).with(ADMIN)).andExpect(status().isForbidden());
        }

        assertThat(fixture.count(LetterState.NO_ADDRESS)).isEqualTo(1);
    }

    private ResultActions resend(long id) throws Exception {
        return web.perform(post("/outbox/" + id + "/resend").with(ADMIN).with(csrf()));
    }

    private long letter(String key, LetterState state, String error) {
        fixture.post(OutboxFixture.letter(key, OutboxFixture.ZHANG));
        jdbc.update(
                "update outbox_letter set state = ?, last_error = ?, next_attempt = '2100-01-01' where dedupe_key = ?",
                state.name(),
                error,
                key);
        return fixture.idOf(key);
    }

    private int traces(long id) {
        return jdbc.queryForObject(
                "select count(*) from trail_entry where act = 'LETTER_RESENT' and subject = ?",
                Integer.class,
                String.valueOf(id));
    }
}
