package org.bihuan.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bihuan.hazard.Field;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardState;
import org.bihuan.hazard.Source;
import org.bihuan.supervision.MatterFindings.Found;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.bihuan.testing.Supervising;
import org.bihuan.testing.Time;
import org.bihuan.workflow.StepRefused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** What is found in a matter becomes hazards of the mine, and both pages name each other to who may see both. */
@BihuanTest
class MatterFindingsTest {

    private static final Found CABLE = new Found("-650运输大巷", Field.ELECTROMECHANICAL, "电缆吊挂不合格，有两处落地", null);
    private static final Found GAS = new Found("3108综采工作面", Field.GAS, "上隅角甲烷传感器失效仍在割煤", 2);

    @Autowired
    MockMvc mvc;

    @Autowired
    MatterFindings findings;

    @Autowired
    MatterRegister matters;

    @Autowired
    Supervising supervising;

    @Autowired
    Loop loop;

    @Autowired
    Time time;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void whatIsFoundRunsTheClosedLoopOfTheMineAsOneInspection() {
        String matter = supervising.drafted("QSS");

        List<String> codes = register(matter, CABLE, GAS);

        assertThat(codes).hasSize(2).allSatisfy(code -> {
            assertThat(loop.standsAt(code)).containsExactly("gradeHazard");
            Hazard hazard = loop.hazard(code);
            assertThat(hazard.getSource()).isEqualTo(Source.ENFORCEMENT);
            assertThat(hazard.getDiscoveredOn()).isEqualTo(time.today().minusDays(1));
            assertThat(hazard.getReporter()).isEqualTo(loop.person("inspector.fa"));
        });
        assertThat(codes.stream()
                        .map(code -> Objects.requireNonNull(loop.hazard(code).getInspection())
                                .getId())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void theMatterListsItsHazardsAndTheyNameItToWhoMaySeeBoth() throws Exception {
        String matter = supervising.drafted("QSS");
        page("inspector.fa", "/matters/" + matter).andExpect(content().string(not(containsString("发现的隐患"))));
        String hazard = register(matter, CABLE).get(0);

        page("inspector.fa", "/matters/" + matter)
                .andExpect(content().string(allOf(containsString("/hazards/" + hazard), containsString("发现的隐患"))));
        page("inspector.fa", "/hazards/" + hazard)
                .andExpect(content().string(containsString("href=\"/matters/" + matter + "\"")));
        page("manager.qss", "/hazards/" + hazard)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(matter))));

        supervising.submit("director.fa", matter, "approvePolicy", Map.of("decision", "APPROVED"));
        page("manager.qss", "/hazards/" + hazard).andExpect(content().string(containsString("/matters/" + matter)));
        page("manager.qss", "/matters/" + matter).andExpect(content().string(containsString("/hazards/" + hazard)));
        page("worker.tf", "/matters/" + matter)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(hazard))));
    }

    @Test
    void aMatterListsWhatWasFoundInItsParts() throws Exception {
        String matter = supervising.receipted("QSS");
        String hazard = register(matter + "-01", CABLE).get(0);

        page("leader", "/matters/" + matter).andExpect(content().string(containsString("/hazards/" + hazard)));
    }

    @Test
    void theMineGradesWhatEnforcementFoundButDoesNotDismissIt() {
        String first = register(supervising.opened("QSS"), CABLE).get(0);
        String second = loop.reported();

        for (Map<String, Object> form : List.<Map<String, Object>>of(
                Map.of("decision", "NO_HAZARD", "reason", "已经整改"),
                Map.of("decision", "DUPLICATE", "original", second))) {
            assertThatThrownBy(() -> loop.submit("officer.qss", first, "gradeHazard", form))
                    .hasMessageContaining("监察执法发现的隐患");
        }
        assertThat(loop.standsAt(first)).containsExactly("gradeHazard");
        loop.submit("officer.qss", first, "gradeHazard", Map.of("decision", "GRADED", "grade", "B"));
        assertThat(loop.hazard(first).getState()).isEqualTo(HazardState.ASSIGNING);
    }

    @Test
    void oneFindingThatIsRefusedRegistersNone() throws Exception {
        String matter = supervising.opened("QSS");

        assertThatThrownBy(() -> register(matter, CABLE, new Found("巷道", Field.OTHER, "短", null)))
                .isInstanceOf(StepRefused.class);
        page("leader", "/matters/" + matter).andExpect(content().string(not(containsString("发现的隐患"))));
    }

    private List<String> register(String matter, Found... found) {
        return loop.as(
                "inspector.fa",
                () -> Objects.requireNonNull(transaction.execute(status -> findings.register(
                        matters.get(matter), Source.ENFORCEMENT, time.today().minusDays(1), List.of(found)))));
    }

    private ResultActions page(String login, String path) throws Exception {
        return mvc.perform(get(path).with(user(login)));
    }
}
