package org.bihuan.supervision.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.bihuan.hazard.Source;
import org.bihuan.supervision.MatterFindings;
import org.bihuan.supervision.MatterRegister;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Enforcing;
import org.bihuan.testing.Leave;
import org.bihuan.testing.Loop;
import org.bihuan.testing.LoopCoverage;
import org.bihuan.testing.Supervising;
import org.bihuan.testing.Time;
import org.bihuan.workflow.StepRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Walks {@code bpmn/key-supervision.bpmn} through every node and flow. */
@BihuanTest
class KeySupervisionTest {

    @RegisterExtension
    static final LoopCoverage COVERAGE = new LoopCoverage("keySupervision");

    @Autowired
    Supervising supervising;

    @Autowired
    KeyDesk desk;

    @Autowired
    MatterRegister matters;

    @Autowired
    MatterFindings findings;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Loop loop;

    @Autowired
    Time time;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void aMineIsListedInspectedVerifiedAndDelisted() {
        String code = supervising.keyImproved();
        delist("director.fa", code);

        assertThat(loop.standsAt(code)).isEmpty();
        assertThat(steps(code))
                .containsExactly(
                        "KEY_PROPOSED",
                        "KEY_LISTED",
                        "KEY_INSPECTION_ORDERED",
                        "KEY_INSPECTED",
                        "KEY_IMPROVED",
                        "KEY_DELISTED");
        assertThat(lettersTo("manager.qss", code)).containsExactly("matterTold", "matterTold");
        assertThat(lettersTo("promoter", code)).containsExactly("matterTold", "matterTold");
        assertThat(lettersTo("director.fa", code)).containsExactly("matterAsked", "matterAsked");
    }

    @Test
    void theDirectorMayRefuseAndTheMineHearsNothing() {
        String code = supervising.keyProposed();
        supervising.submit(
                "director.fa", code, "decideListing", Map.of("decision", "REFUSED", "reason", "已安排一企一策，先观察一个月"));

        assertThat(loop.standsAt(code)).isEmpty();
        assertThat(steps(code)).containsExactly("KEY_PROPOSED", "KEY_REFUSED");
        assertThat(lettersTo("manager.qss", code)).isEmpty();
        assertThat(lettersTo("office.fa", code)).containsExactly("matterTold");
    }

    @Test
    void whatHasNotImprovedOrIsKeptIsInspectedAgain() {
        String code = supervising.keyInspected();
        supervising.submit(
                "inspector.fa",
                code,
                "verifyImprovement",
                Map.of("decision", "NOT_IMPROVED", "verification", "仍有虚假销号"));
        supervising.inspectListed(code);
        supervising.submit(
                "inspector.fa", code, "verifyImprovement", Map.of("decision", "IMPROVED", "verification", "已整改"));
        supervising.submit("director.fa", code, "decideDelisting", Map.of("decision", "KEPT", "reason", "再观察一个月"));
        supervising.inspectListed(code);

        assertThat(loop.standsAt(code)).containsExactly("verifyImprovement");
        assertThat(steps(code))
                .containsSubsequence(
                        "KEY_NOT_IMPROVED", "KEY_INSPECTION_ORDERED", "KEY_KEPT", "KEY_INSPECTION_ORDERED");
        assertThat(jdbc.queryForObject(
                        "select inspections from key_supervision k join matter m on m.id = k.matter_id"
                                + " where m.code = ?",
                        Integer.class,
                        code))
                .isEqualTo(3);
    }

    @Test
    void theInspectionIsACaseOfItsOwnWithinTheDaysOfTheTable() {
        String code = supervising.keyListed();

        assertThat(loop.standsAt(supervising.caseOf(code))).containsExactly("planInspection");
        assertThat(jdbc.queryForList(
                        "select due_on from matter where code in (?, ?)",
                        LocalDate.class,
                        code,
                        supervising.caseOf(code)))
                .containsExactly(time.today().plusDays(15), time.today().plusDays(15));
    }

    @Test
    void aMineHasNotImprovedWhileAFindingIsOpen() {
        String code = supervising.keyInspected();
        loop.as(
                "inspector.fa",
                () -> transaction.execute(status -> findings.register(
                        matters.get(supervising.caseOf(code)),
                        Source.ENFORCEMENT,
                        time.today(),
                        List.of(Enforcing.CABLE))));

        assertThatThrownBy(() -> supervising.submit(
                        "inspector.fa",
                        code,
                        "verifyImprovement",
                        Map.of("decision", "IMPROVED", "verification", "已整改")))
                .hasRootCauseInstanceOf(StepRefused.class)
                .hasMessageContaining("还有 1 条没有销号");
        assertThat(loop.standsAt(code)).containsExactly("verifyImprovement");
    }

    @Test
    void aMineHasOneOpen() {
        supervising.keyProposed();

        assertThatThrownBy(() -> loop.as("office.fa", () -> desk.propose("QSS", "又一次")))
                .isInstanceOf(StepRefused.class)
                .hasMessageContaining("key.refused.underway");
    }

    @Test
    void nobodyDecidesOnWhatTheyProposedNorDelistsWhatTheyVerified() {
        String code = supervising.keyProposed();
        Leave leave = new Leave(mvc, jdbc);
        leave.forget();
        try {
            leave.take("director.fa", time.today(), time.today(), "office.fa");

            assertThatThrownBy(() -> list("office.fa", code))
                    .hasRootCauseInstanceOf(StepRefused.class)
                    .hasMessageContaining("不能决定自己提出的建议");
            list("director.fa", code);
            supervising.inspectListed(code);
            supervising.submit(
                    "office.fa", code, "verifyImprovement", Map.of("decision", "IMPROVED", "verification", "已整改"));
            assertThatThrownBy(() -> delist("office.fa", code))
                    .hasRootCauseInstanceOf(StepRefused.class)
                    .hasMessageContaining("不能决定移出自己核查的煤矿");
        } finally {
            leave.forget();
        }
        assertThat(loop.standsAt(code)).containsExactly("decideDelisting");
    }

    @Test
    void aProposalLeftAloneRises() {
        String code = supervising.keyProposed();
        time.travelTo(time.today().plusDays(9), LocalTime.NOON);

        assertThat(supervising.steps(code))
                .containsExactly("KEY_PROPOSED", "TASK_REMINDED", "TASK_DUE_TODAY", "TASK_OVERDUE", "TASK_RAISED");
    }

    /** Those of the matter itself. */
    private List<String> steps(String code) {
        return supervising.steps(code).stream()
                .filter(step -> step.startsWith("KEY_"))
                .toList();
    }

    private void list(String login, String code) {
        supervising.submit(login, code, "decideListing", Map.of("decision", "LISTED", "reason", "问题多"));
    }

    private void delist(String login, String code) {
        supervising.submit(login, code, "decideDelisting", Map.of("decision", "DELISTED", "remark", "同意"));
    }

    private List<String> lettersTo(String login, String code) {
        return jdbc.queryForList(
                "select template from outbox_letter where recipient_id = ? and dedupe_key like ? order by id",
                String.class,
                loop.person(login).getId(),
                code + "/%");
    }
}
