package org.bihuan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDateTime;
import java.util.Map;
import org.bihuan.calendar.TravelClock;
import org.bihuan.testing.BihuanTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** Single mails that somebody wants no more, because the digest says it. Today is a Tuesday. */
@BihuanTest
class MutesTest {

    private static final RequestPostProcessor ZHANG = user("outbox-zhang");

    @Autowired
    MockMvc pages;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Outbox outbox;

    @Autowired
    TravelClock clock;

    private OutboxFixture fixture;

    @BeforeEach
    void nothingMuted() {
        jdbc.update("delete from muted_mail");
        fixture = new OutboxFixture(jdbc, transaction, outbox);
        fixture.reset();
    }

    @AfterEach
    void allMailsAgain() {
        jdbc.update("delete from muted_mail");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reminder", "dueToday", "acceptanceAsked"})
    void whatIsMutedIsKeptAndNotSent(String template) throws Exception {
        muteAll();

        fixture.post(letter(template, OutboxFixture.ZHANG, "3", false));
        fixture.post(letter(template, OutboxFixture.LI, "3", false));

        assertThat(state(template, OutboxFixture.ZHANG)).isEqualTo("MUTED");
        assertThat(state(template, OutboxFixture.LI)).isEqualTo("WAITING");
        pages.perform(get("/outbox").with(ZHANG)).andExpect(content().string(containsString("不单独发送")));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsUrgentIsNeverMuted(LetterTemplate template) throws Exception {
        muteAll();

        fixture.post(letter(template.key(), OutboxFixture.ZHANG, "0", true));

        assertThat(state(template.key(), OutboxFixture.ZHANG)).isEqualTo("WAITING");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"REMINDER", "DUE_TODAY", "ACCEPTANCE_ASKED"})
    void whatTheDigestDoesNotSayIsNeverMuted(LetterTemplate template) throws Exception {
        muteAll();

        fixture.post(letter(template.key(), OutboxFixture.ZHANG, "0", false));

        assertThat(state(template.key(), OutboxFixture.ZHANG)).isEqualTo("WAITING");
    }

    @Test
    void aReminderOfWhatIsNotInTheDigestYetComes() throws Exception {
        muteAll();

        fixture.post(letter("reminder", OutboxFixture.ZHANG, "7", false));

        assertThat(state("reminder", OutboxFixture.ZHANG)).isEqualTo("WAITING");
    }

    @Test
    void onADayOffWhichHasNoDigestSingleMailsCome() throws Exception {
        muteAll();
        clock.freezeAt(
                LocalDateTime.parse("2026-11-28T08:00").atZone(TravelClock.ZONE).toInstant());

        fixture.post(letter("dueToday", OutboxFixture.ZHANG, "0", false));

        assertThat(state("dueToday", OutboxFixture.ZHANG)).isEqualTo("WAITING");
    }

    @Test
    void eachChoosesForThemselfAndCanChangeTheirMind() throws Exception {
        pages.perform(get("/mail-settings").with(ZHANG))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("每个工作日 07:30")))
                .andExpect(content().string(containsString("value=\"DUE_TODAY\" checked")));

        pages.perform(post("/mail-settings")
                        .param("single", "REMINDER", "ACCEPTANCE_ASKED")
                        .with(ZHANG)
                        .with(csrf()))
                .andExpect(redirectedUrl("/mail-settings"))
                .andExpect(flash().attribute("notice", "邮件设置已保存。"));

        pages.perform(get("/mail-settings").with(ZHANG))
                .andExpect(content().string(containsString("value=\"REMINDER\" checked")))
                .andExpect(content().string(not(containsString("value=\"DUE_TODAY\" checked"))));
        pages.perform(get("/mail-settings").with(user("outbox-li")))
                .andExpect(content().string(containsString("value=\"DUE_TODAY\" checked")));

        pages.perform(post("/mail-settings")
                .param("single", "REMINDER", "ACCEPTANCE_ASKED", "DUE_TODAY")
                .with(ZHANG)
                .with(csrf()));
        fixture.post(letter("dueToday", OutboxFixture.ZHANG, "0", false));
        assertThat(state("dueToday", OutboxFixture.ZHANG)).isEqualTo("WAITING");
    }

    @Test
    void whatCannotBeChosenIsRefused() throws Exception {
        for (String single : new String[] {"OVERDUE", "FAREWELL"}) {
            pages.perform(post("/mail-settings")
                            .param("single", single)
                            .with(ZHANG)
                            .with(csrf()))
                    .andExpect(status().isBadRequest());
        }
        pages.perform(post("/mail-settings").with(ZHANG)).andExpect(status().isForbidden());
        assertThat(jdbc.queryForObject("select count(*) from muted_mail", Long.class))
                .isZero();
    }

    private void muteAll() throws Exception {
        pages.perform(post("/mail-settings").with(ZHANG).with(csrf())).andExpect(status().is3xxRedirection());
    }

    private String state(String template, long recipient) {
        return jdbc.queryForObject(
                "select state from outbox_letter where template = ? and recipient_id = ?",
                String.class,
                template,
                recipient);
    }

    private static Letter letter(String template, long recipient, String days, boolean urgent) {
        Map<String, String> model = Map.of("code", "QSS-2026-0001", "place", "主井", "days", days);
        return new Letter(template + recipient, recipient, template, model, "/", urgent);
    }
}
