package org.bihuan.supervision.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.organization.Jurisdictions;
import org.bihuan.organization.Organization;
import org.bihuan.supervision.MatterKind;
import org.bihuan.supervision.policy.PolicyState;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.bihuan.testing.Statements;
import org.bihuan.testing.Supervising;
import org.bihuan.testing.Time;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What the board counts, and for whom. */
@BihuanTest
class OverviewTest {

    @Autowired
    Overviews overviews;

    @Autowired
    Jurisdictions jurisdictions;

    @Autowired
    Organization organization;

    @Autowired
    CurrentPerson current;

    @Autowired
    Supervising supervising;

    @Autowired
    Loop loop;

    @Autowired
    Time time;

    @Autowired
    Statements statements;

    @Autowired
    MockMvc mvc;

    @Test
    void aMineCountsForItsOfficeAndItsBranchByStageAndByWhatIsLate() {
        String policy = supervising.receipted("QSS");
        Map<String, Tally> before = tallies("leader", "FA");
        int measures = before.get("QSS").open(MatterKind.MEASURE).all();
        int late = before.get("QSS").open(MatterKind.MEASURE).late();

        assertThat(before.get("QSS").getStages()).extracting(Tally.Stage::state).contains(PolicyState.CARRYING_OUT);
        assertThat(measures).isGreaterThanOrEqualTo(2);
        int policies = before.get("QSS").open(MatterKind.POLICY).late();
        time.sleep(Duration.ofDays(70));
        Map<String, Tally> after = tallies("director.fa", "FA");

        supervising.carryOut("deputy.qss", policy + "-01");
        assertThat(tallies("leader", "FA").get("QSS").open(MatterKind.MEASURE).late())
                .as("what was carried out is late no more")
                .isEqualTo(after.get("QSS").open(MatterKind.MEASURE).late() - 1);
        assertThat(after.get("QSS").open(MatterKind.POLICY).late())
                .as("it was approved in time")
                .isEqualTo(policies);

        for (String unit : List.of("QSS", "FA-1", "FA")) {
            assertThat(after.get(unit).open(MatterKind.MEASURE).all()).isGreaterThanOrEqualTo(measures);
            assertThat(after.get(unit).open(MatterKind.MEASURE).late()).isGreaterThanOrEqualTo(late + 2);
        }
        assertThat(after.get("FA").getMines())
                .isEqualTo(organization
                        .minesSupervisedBy(organization.unit("FA").orElseThrow())
                        .size());
    }

    @Test
    void aBranchSeesItselfAndTheBureauAll() {
        assertThat(tallies("leader", null))
                .containsKeys("FA", "FA-1", "FB", "FB-1")
                .doesNotContainKey("QSS");
        assertThat(tallies("inspector.fb", null)).containsOnlyKeys("FB", "FB-1");
        assertThat(tallies("inspector.fb", "FB")).containsOnlyKeys("FB", "FB-1", "BHT");
        assertThat(tallies("inspector.fb", "FA")).isEmpty();
    }

    @Test
    void itCostsAConstantNumberOfStatements() {
        supervising.receipted("QSS");
        List<String> few = statements.during(() -> tallies("leader", null));
        List<String> mines = statements.during(() -> tallies("leader", "FA"));

        assertThat(mines).hasSameSizeAs(few).hasSizeLessThan(15);
    }

    @Test
    void thePageIsForThoseWhoSupervise() throws Exception {
        page("director.fa", "/supervision")
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("甲分局"), not(containsString("乙分局")))));
        supervising.receipted("QSS");
        page("leader", "/supervision").andExpect(content().string(allOf(containsString("甲分局"), containsString("落实中"))));
        page("leader", "/supervision?branch=FB").andExpect(content().string(containsString("白河滩煤矿")));
        page("director.fa", "/supervision?branch=FB").andExpect(status().isNotFound());
        for (String login : List.of("manager.qss", "group.g1", "admin", "worker.tf")) {
            page(login, "/supervision").andExpect(status().isForbidden());
        }
    }

    @Test
    void theMinesPageTellsItsDaysAndItsMattersToWhomMayKnowThem() throws Exception {
        String code = supervising.receipted("QSS");

        page("inspector.fa", "/mines/QSS")
                .andExpect(content()
                        .string(allOf(containsString("2026-11-24"), containsString(code), containsString("完成把脉问诊"))));
        page("manager.qss", "/mines/QSS").andExpect(content().string(containsString("备案回执")));
        page("manager.qss", "/mines/QSS?until=2026-10-01").andExpect(content().string(containsString("2026-09-02")));
        page("manager.qss", "/mines/QSS?until=soon").andExpect(status().isBadRequest());
        String drafted = supervising.drafted("QSS");
        page("manager.qss", "/mines/QSS").andExpect(content().string(not(containsString(drafted))));
    }

    private Map<String, Tally> tallies(String login, String branch) {
        return loop.as(login, () -> overviews.of(jurisdictions.of(current.get()), Optional.ofNullable(branch))).stream()
                .collect(Collectors.toMap(row -> row.unit().getCode(), Overviews.Row::tally));
    }

    private ResultActions page(String login, String path) throws Exception {
        return mvc.perform(get(path).with(user(login)));
    }
}
