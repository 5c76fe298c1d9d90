package org.bihuan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bihuan.testing.BihuanTest;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.test.util.ReflectionTestUtils;

/** Which decision tables are deployed. */
@BihuanTest
class OperatorRulesTest {

    @Autowired
    CamundaBpmProperties properties;

    @TempDir
    Path folder;

    @Test
    void whatTheOperatorWroteStandsInPlaceOfWhatTheApplicationBrings() throws IOException {
        Files.copy(Path.of("bpmn/deadline-plan.dmn"), folder.resolve("deadline-plan.dmn"));

        assertThat(named("deadline-plan.dmn", folder)).singleElement().satisfies(table -> assertThat(table.getURI())
                .isEqualTo(folder.resolve("deadline-plan.dmn").toUri()));
        assertThat(named("grade-proposal.dmn", folder)).hasSize(1);
    }

    @Test
    void withoutAFolderAllComesFromTheApplication() {
        Path none = folder.resolve("none");

        assertThat(named("deadline-plan.dmn", none)).hasSize(1);
        assertThat(named("hazard-loop.bpmn", none)).hasSize(1);
        assertThat(named("rectifyHazard.form", none)).hasSize(1);
    }

    private List<Resource> named(String file, Path rules) {
        OperatorRules deployed = new OperatorRules(rules.toFile());
        ReflectionTestUtils.setField(deployed, "camundaBpmProperties", properties);
        return deployed.getDeploymentResources().stream()
                .filter(resource -> file.equals(resource.getFilename()))
                .toList();
    }
}
