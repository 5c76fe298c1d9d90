package org.bihuan.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Statements;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;

/** Administrators read the decision tables in force and those that were. */
@BihuanTest
class RulesPageTest {

    private static final UserRequestPostProcessor ADMIN = user("admin").roles("ADMINISTRATOR");
    private static final Path DEADLINES = Path.of("bpmn/deadline-plan.dmn");

    @Autowired
    MockMvc web;

    @Autowired
    RepositoryService repository;

    @Autowired
    Statements statements;

    static List<File> models() {
        return List.of(new File("bpmn").listFiles((folder, name) -> name.endsWith(".dmn")));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyTableIsShownWithItsHeadings(File file) throws Exception {
        var model = Dmn.readModelFromFile(file);

        String page = page("/rules");

        assertThat(page)
                .contains(model.getModelElementsByType(Decision.class).stream()
                        .map(Decision::getName)
                        .toList());
        assertThat(page)
                .contains(model.getModelElementsByType(Input.class).stream()
                        .map(Input::getLabel)
                        .toList());
        assertThat(page)
                .contains(model.getModelElementsByType(Output.class).stream()
                        .map(Output::getLabel)
                        .toList());
    }

    @Test
    void codesAreSaidInWords() throws Exception {
        assertThat(page("/rules"))
                .contains("<td>重大隐患</td>", "<td>1 至 15</td>", "<td>瓦斯,冲击地压,地测防治水</td>", "<td>不限</td>")
                .contains("<td class=\"fw-bold\">集团公司</td>", "<td>隐患定级</td>")
                .doesNotContain("MAJOR", "ROCK_BURST", "BUREAU", "gradeHazard");
    }

    @Test
    void aChangedTableIsANewVersionAndTheFormerOneCanStillBeRead() throws Exception {
        String changed = Files.readString(DEADLINES).replace("<text>15</text>", "<text>14</text>");
        String deployment = repository
                .createDeployment()
                .addString("deadline-plan.dmn", changed)
                .deploy()
                .getId();
        try {
            assertThat(page("/rules")).contains("第 2 版").contains("<td class=\"fw-bold\">14</td>");
            assertThat(page("/rules/deadlinePlan/1"))
                    .contains("这是以前的版本")
                    .contains("<td class=\"fw-bold\">15</td>")
                    .doesNotContain("<td class=\"fw-bold\">14</td>");
        } finally {
            repository.deleteDeployment(deployment);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rules/deadlinePlan/99", "/rules/noSuchTable/1"})
    void whatWasNeverDeployedIsNotFound(String path) throws Exception {
        web.perform(get(path).with(ADMIN)).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"SAFETY_OFFICER", "MINE_MANAGER", "BUREAU_LEADER"})
    void onlyAdministratorsReadThem(String role) throws Exception {
        UserRequestPostProcessor other = user("leader").roles(role);

        for (String path : List.of("/administration", "/rules", "/rules/deadlinePlan/1", "/trail")) {
            web.perform(get(path).with(other)).andExpect(status().isForbidden());
        }
    }

    @Test
    void theMenuLeadsAdministratorsThereAndNobodyElse() throws Exception {
        web.perform(get("/").with(ADMIN))
                .andExpect(content().string(allOf(containsString("/administration"), containsString("系统管理"))));
        web.perform(get("/").with(user("leader").roles("BUREAU_LEADER")))
                .andExpect(content().string(not(containsString("/administration"))));
    }

    @Test
    void modelsThatWereReadOnceAreNotReadAgain() {
        open();

        assertThat(statements.during(this::open)).hasSizeLessThanOrEqualTo(3);
    }

    private void open() {
        assertThatCode(() -> page("/rules")).doesNotThrowAnyException();
    }

    private String page(String path) throws Exception {
        return web.perform(get(path).with(ADMIN))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
