package org.bihuan.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bihuan.supervision.watch.DataSignal;
import org.bihuan.testing.Benchmarking;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.BulletinWalk;
import org.bihuan.testing.Enforcing;
import org.bihuan.testing.FilingWalk;
import org.bihuan.testing.Loop;
import org.bihuan.testing.Supervising;
import org.bihuan.testing.Time;
import org.bihuan.testing.Visiting;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who finds each task of the bureau's supervision in their list; nobody else does, whatever else they are. */
@BihuanTest
class MatterTasksTest {

    private static final String WHO =
            """
            decideBenchmark      | leader
            supplementNomination | director.fa
            holdTraining         | promoter
            editBulletin         | promoter
            signBulletin         | leader
            answerUrge           | officer.qss officer2.qss
            judgeAnswer          | inspector.fa office.fa
            planInspection       | office.fa
            inspectMine          | inspector.fa office.fa
            issueOrders          | inspector.fa office.fa
            followUpInspection   | inspector.fa office.fa
            closeCase            | office.fa director.fa
            submitFiling         | officer.qss officer2.qss
            reviewFiling         | inspector.fa office.fa
            receiptFiling        | promoter
            correctFiling        | officer.qss officer2.qss
            decideListing        | director.fa
            verifyImprovement    | inspector.fa office.fa
            decideDelisting      | director.fa
            diagnoseMine         | inspector.fa office.fa
            draftPolicy          | office.fa
            approvePolicy        | director.fa
            receiptPolicy        | promoter
            carryOutMeasure      | deputy.qss manager.qss
            verifyMeasure        | inspector.fa office.fa
            evaluatePolicy       | office.fa
            approveChange        | director.fa
            recordVisit          | promoter
            takeUpFindings       | inspector.fa office.fa
            """;

    /** Those of hazards have tests of their own. */
    private static final List<String> PROCESSES = List.of(
            "benchmark-mine",
            "bulletin",
            "data-urge",
            "enforcement-case",
            "filing",
            "key-supervision",
            "mine-policy",
            "observation-training",
            "policy-change",
            "policy-measure",
            "visit");

    private static final List<String> EVERYBODY = List.of(
            "admin",
            "leader",
            "promoter",
            "director.fa",
            "inspector.fa",
            "inspector.fb",
            "office.fa",
            "group.g1",
            "group.g2",
            "manager.qss",
            "deputy.qss",
            "officer.qss",
            "officer2.qss",
            "head.aj",
            "head.jd",
            "fitter.jd",
            "worker.tf",
            "officer.bht",
            "head.zc",
            "worker.zc");

    @Autowired
    Loop loop;

    @Autowired
    Time time;

    @Autowired
    Supervising supervising;

    @Autowired
    Enforcing enforcing;

    @Autowired
    FilingWalk filings;

    @Autowired
    BulletinWalk bulletins;

    @Autowired
    Benchmarking benchmarking;

    @Autowired
    Visiting visiting;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = WHO)
    void aTaskIsInTheListsOfThoseWhoDoIt(String task, String who) {
        String code = standingAt(task);

        assertThat(EVERYBODY)
                .filteredOn(login -> loop.tasksSeenBy(login, code).contains(task))
                .containsExactlyInAnyOrder(who.split(" "));
    }

    /** A new task is not forgotten here. */
    @Test
    void allTasksOfTheirProcessesAreHere() {
        assertThat(WHO.lines().map(row -> row.split("\\|")[0].strip()))
                .containsExactlyInAnyOrderElementsOf(userTasks());
    }

    private static Set<String> userTasks() {
        Set<String> tasks = new TreeSet<>();
        PROCESSES.forEach(process -> Bpmn.readModelFromFile(new File("bpmn/" + process + ".bpmn"))
                .getModelElementsByType(UserTask.class)
                .forEach(task -> tasks.add(task.getId())));
        return tasks;
    }

    private String standingAt(String task) {
        return switch (task) {
            case "decideBenchmark" -> benchmarking.nominated();
            case "supplementNomination" -> {
                String code = benchmarking.nominated();
                benchmarking.decide(code, Map.of("decision", "SUPPLEMENT", "reason", "请补充培训情况"));
                yield code;
            }
            case "holdTraining" -> benchmarking.planned(time.today());
            case "editBulletin" -> bulletins.opened();
            case "signBulletin" -> bulletins.edited();
            case "answerUrge" -> supervising.urged(DataSignal.NO_PHOTO);
            case "judgeAnswer" -> supervising.urgeAnswered(DataSignal.NO_PHOTO);
            case "planInspection" -> enforcing.unplanned();
            case "inspectMine" -> enforcing.opened();
            case "issueOrders" -> enforcing.recorded();
            case "followUpInspection" -> enforcing.fined();
            case "closeCase" -> enforcing.settled();
            case "submitFiling" -> filings.opened("mine-plan", "QSS");
            case "reviewFiling" -> filings.filed("QSS", "officer.qss");
            case "receiptFiling" -> filings.agreed();
            case "correctFiling" -> filings.sentBack();
            case "decideListing" -> supervising.keyProposed();
            case "verifyImprovement" -> supervising.keyInspected();
            case "decideDelisting" -> supervising.keyImproved();
            case "diagnoseMine" -> supervising.opened("QSS");
            case "draftPolicy" -> supervising.diagnosed("QSS");
            case "approvePolicy" -> supervising.drafted("QSS");
            case "receiptPolicy" -> supervising.approved("QSS");
            case "carryOutMeasure" -> supervising.receipted("QSS") + "-01";
            case "verifyMeasure" -> {
                String measure = supervising.receipted("QSS") + "-01";
                supervising.carryOut("deputy.qss", measure);
                yield measure;
            }
            case "evaluatePolicy" -> supervising.evaluating("QSS");
            case "approveChange" -> supervising.changeProposed(supervising.receipted("QSS"), null, "deputy.qss");
            case "recordVisit" -> visiting.planned(time.today());
            case "takeUpFindings" -> visiting.recorded(time.today());
            default -> throw new IllegalArgumentException("No way to " + task);
        };
    }
}
