package org.bihuan.notification;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.bihuan.testing.BihuanTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@BihuanTest
class OutboxPagesTest {

    @Autowired
    MockMvc pages;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Outbox outbox;

    private OutboxFixture fixture;

    @BeforeEach
    void emptyOutbox() {
        fixture = new OutboxFixture(jdbc, transaction, outbox);
        fixture.reset();
    }

    @Test
    @WithMockUser(username = "outbox-zhang")
    void anEmptyOutboxSaysWhatWillComeAndThatNoServerIsConfigured() throws Exception {
        pages.perform(get("/outbox"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("还没有发给您的邮件")))
                .andExpect(content().string(containsString("spring.mail.host")));
    }

    @Test
    @WithMockUser(username = "outbox-zhang")
    void theRecipientReadsTheMailAsItWillLook() throws Exception {
        fixture.post(OutboxFixture.letter("key", OutboxFixture.ZHANG));

        pages.perform(get("/outbox")).andExpect(content().string(containsString("已逾期 3 天")));
        pages.perform(get("/outbox/{id}", fixture.idOf("key")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("srcdoc=\"&lt;!DOCTYPE html&gt;")))
                .andExpect(content().string(containsString("href=\"/hazards/QSS-2026-0001\"")));
    }

    @Test
    @WithMockUser(username = "outbox-admin")
    void anAdministratorReadsNothingOfTheMail() throws Exception {
        fixture.post(OutboxFixture.letter("key", OutboxFixture.ZHANG));

        pages.perform(get("/outbox"))
                .andExpect(content().string(containsString("张三")))
                .andExpect(content().string(not(containsString("QSS-2026-0001"))));
        pages.perform(get("/outbox/{id}", fixture.idOf("key")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("张三")))
                .andExpect(content().string(not(containsString("QSS-2026-0001"))));
    }

    @Test
    @WithMockUser(username = "outbox-li")
    void othersDoNotFindTheLetter() throws Exception {
        fixture.post(OutboxFixture.letter("key", OutboxFixture.ZHANG));

        pages.perform(get("/outbox/{id}", fixture.idOf("key"))).andExpect(status().isNotFound());
        pages.perform(get("/outbox")).andExpect(content().string(not(containsString("QSS-2026-0001"))));
    }

    @Test
    @WithMockUser(username = "outbox-zhang")
    void aFilterThatMakesNoSenseIsARequestAndNoFault() throws Exception {
        pages.perform(get("/outbox").param("state", "LOST")).andExpect(status().is4xxClientError());
        pages.perform(get("/outbox").param("page", "-1")).andExpect(status().isOk());
        pages.perform(get("/outbox").param("page", "2000000000")).andExpect(status().isOk());
        pages.perform(get("/outbox/none")).andExpect(status().is4xxClientError());
    }

    @Test
    @WithMockUser(username = "outbox-zhang")
    void theNextPageKeepsTheFilter() throws Exception {
        fixture.post(21, OutboxFixture.ZHANG);

        pages.perform(get("/outbox").param("state", "WAITING").param("subject", "3201"))
                .andExpect(content().string(containsString("page=1&amp;state=WAITING")))
                .andExpect(content().string(containsString("subject=3201")));
    }
}
