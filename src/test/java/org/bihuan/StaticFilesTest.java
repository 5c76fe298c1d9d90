package org.bihuan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Statements;
import org.bihuan.testing.Visitors;
import org.bihuan.testing.Visitors.Visitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;

/** What is the same for everybody costs neither the database nor, the second time, the network. */
@BihuanTest
class StaticFilesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Visitors visitors;

    @Autowired
    Statements statements;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/css/bihuan.css",
                "/js/report.js",
                "/images/logo.svg",
                "/webjars/htmx.org/dist/htmx.min.js",
                "/camunda/lib/deps.js",
                "/camunda/lib/bihuan/settings.js",
                "/camunda/assets/bpmn.woff"
            })
    void aFileIsServedWithoutLookingForASessionAndOnceToABrowserThatKeepsIt(String path) throws Exception {
        Visitor officer = visitors.loggedIn("officer.qss");

        assertThat(statements.ofSessionsDuring(
                        () -> assertThat(officer.get(path).statusCode()).isEqualTo(200)))
                .isEmpty();

        String changed = mvc.perform(get(path))
                .andExpect(header().string(HttpHeaders.CACHE_CONTROL, "no-cache"))
                .andReturn()
                .getResponse()
                .getHeader(HttpHeaders.LAST_MODIFIED);
        mvc.perform(get(path).header(HttpHeaders.IF_MODIFIED_SINCE, changed)).andExpect(status().isNotModified());
    }
}
