package org.bihuan.webapps;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.bihuan.testing.BihuanTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What the engine's web apps get from this application: our settings, and a clear answer when the session has ended. */
@BihuanTest
class WebappsServedTest {

    @Autowired
    private MockMvc mvc;

    @Test
    void tasklistGetsOurSettings() throws Exception {
        mvc.perform(get("/camunda/app/tasklist/scripts/config.js").with(user("worker.tf")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("lib/bihuan/settings.js")));
    }

    @Test
    void everyScriptThatTheSettingsNameIsServed() throws Exception {
        for (String script : new String[] {
            "lib/bihuan/settings.js",
            "lib/bihuan/home.js",
            "lib/bihuan/language.js",
            "lib/bihuan/header.js",
            "lib/bihuan/login.js",
            "lib/bihuan/dates.js",
            "app/tasklist/scripts/bihuan/dossier.js",
            "app/tasklist/scripts/bihuan/forms.js",
            "app/tasklist/scripts/bihuan/notices.js",
            "app/tasklist/scripts/bihuan/order.js",
            "app/tasklist/scripts/bihuan/reported.js"
        }) {
            mvc.perform(get("/camunda/" + script).with(user("worker.tf"))).andExpect(status().isOk());
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
