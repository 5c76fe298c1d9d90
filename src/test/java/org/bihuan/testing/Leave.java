package org.bihuan.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Lets people of the test province be away, as they say it on their page. */
public class Leave {

    private final MockMvc web;
    private final JdbcTemplate jdbc;

    public Leave(MockMvc web, JdbcTemplate jdbc) {
        this.web = web;
        this.jdbc = jdbc;
    }

    public ResultActions ask(String login, String first, String last, String deputy) {
        try {
            return web.perform(post("/absence")
                    .with(user(login))
                    .with(csrf())
                    .param("firstDay", first)
                    .param("lastDay", last)
                    .param("deputy", deputy)
                    .param("reason", "年休假"));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public void take(String login, LocalDate first, LocalDate last, String deputy) {
        int status = ask(login, first.toString(), last.toString(), deputy)
                .andReturn()
                .getResponse()
                .getStatus();
        if (status != 302) {
            throw new AssertionError("Refused: " + status);
        }
    }

    /** Ends all of somebody's. */
    public void end(String login) {
        for (Long id : jdbc.queryForList(
                "select a.id from absence a join person p on p.id = a.person_id where p.login = ? and a.ended_at is null",
                Long.class,
                login)) {
            try {
                web.perform(post("/absence/" + id + "/end").with(user(login)).with(csrf()));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Nobody was ever away. */
    public void forget() {
        jdbc.update("delete from absence");
    }
}
