package org.bihuan.webapps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What the engine's web apps get from this application: our settings, and a clear answer when the session has ended. */
@BihuanTest
class WebappsServedTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Visitors visitors;

    @Test
    void tasklistGetsOurSettings() {
        assertThat(visitors.stranger()
                        .get("/camunda/app/tasklist/scripts/config.js")
                        .body())
                .contains("lib/bihuan/settings.js");
    }

    @Test
    void everyScriptThatTheSettingsNameIsServed() {
        for (String script : new String[] {
            "lib/bihuan/settings.js",
            "lib/bihuan/home.js",
            "lib/bihuan/language.js",
            "lib/bihuan/header.js",
            "lib/bihuan/drafts.js",
            "lib/bihuan/login.js",
            "lib/bihuan/dates.js",
            "app/tasklist/scripts/bihuan/dossier.js",
            "app/tasklist/scripts/bihuan/drafts.js",
            "app/tasklist/scripts/bihuan/forms.js",
            "app/tasklist/scripts/bihuan/keys.js",
            "app/tasklist/scripts/bihuan/notices.js",
            "app/tasklist/scripts/bihuan/order.js",
            "app/tasklist/scripts/bihuan/reported.js"
        }) {
            assertThat(visitors.stranger().get("/camunda/" + script).statusCode())
                    .as(script)
                    .isEqualTo(200);
        }
    }

    @Test
    void anEndedSessionIsToldToTheAppsByStatus() throws Exception {
        mvc.perform(get("/camunda/api/engine/engine")).andExpect(status().isUnauthorized());
    }

    @Test
    void anEndedSessionLeadsPeopleToOurLogIn() throws Exception {
        mvc.perform(get("/camunda/app/tasklist/default/"))
                .andExpect(status().isFound())
                .andExpect(header().string("Location", endsWith("/login")));
    }
}
