package org.bihuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Statements;
import org.bihuan.testing.Visitors;
import org.bihuan.testing.Visitors.Visitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;

/** What is the same for everybody costs neither the database nor, the second time, the network. */
@BihuanTest
class StaticFilesTest {

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
                "/camunda/assets/bpmn.woff",
                "/camunda/app/tasklist/camunda-tasklist-bootstrap.js",
                "/camunda/app/tasklist/camunda-tasklist-bootstrap.css",
                "/camunda/app/tasklist/scripts/config.js",
                "/camunda/app/tasklist/scripts/bihuan/dossier.js",
                "/camunda/app/tasklist/styles/user-styles.css",
                "/camunda/app/tasklist/locales/zh-CN.json",
                "/camunda/app/cockpit/camunda-cockpit-bootstrap.js"
            })
    void aFileIsServedWithoutLookingForASessionAndOnceToABrowserThatKeepsIt(String path) {
        Visitor officer = visitors.loggedIn("officer.qss");

        List<HttpResponse<String>> answers = new ArrayList<>();
        assertThat(statements.ofSessionsDuring(() -> answers.add(officer.get(path))))
                .isEmpty();

        HttpResponse<String> answer = answers.get(0);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue(HttpHeaders.CACHE_CONTROL)).hasValue("no-cache");
        String changed = answer.headers().firstValue(HttpHeaders.LAST_MODIFIED).orElseThrow();
        assertThat(officer.getIfChanged(path, changed).statusCode()).isEqualTo(304);
    }
}
