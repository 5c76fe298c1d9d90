package org.bihuan.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.organization.Person;
import org.bihuan.supervision.policy.Answer.Verdict;
import org.bihuan.supervision.policy.Finding;
import org.bihuan.supervision.policy.Finding.Severity;
import org.bihuan.supervision.policy.PolicyDesk.Written;

/** The policy of one mine of the demo (一企一策), as far as it has come by now. */
class PolicyStory {

    private static final int LASTS = 45;
    private static final int MORE_DAYS = 40;

    /** How far it comes. */
    enum Stop {
        DIAGNOSING(12),
        DRAFTING(10),
        APPROVING(8),
        CHANGE_PROPOSED(16),
        CHANGED(16),
        CLOSED(40);

        private final int daysAgo;

        Stop(int daysAgo) {
            this.daysAgo = daysAgo;
        }

        /** How long ago it is opened, so that nothing is overdue where it stops. */
        int daysAgo() {
            return daysAgo;
        }
    }

    private final Stage stage;
    private final Cast cast;
    private final PolicySteps steps;
    private final Stop stop;
    private final Person inspector;
    private final Person head;
    private final List<Person> owners;
    private String code = "";

    PolicyStory(Stage stage, Cast cast, PolicySteps steps, Stop stop) {
        this.stage = stage;
        this.cast = cast;
        this.steps = steps;
        this.stop = stop;
        this.inspector = cast.inspector();
        this.head = cast.officeHead();
        this.owners = List.of(cast.manager(), cast.officer());
    }

    void begin(LocalDate day) {
        stage.atWork(day, this::open);
    }

    private void open() {
        code = steps.open(cast.director(), cast.mine().getCode(), stage.today().getYear() + "年一企一策", deadline());
        if (stop != Stop.DIAGNOSING) {
            stage.after(40, 90, this::diagnose);
        }
    }

    private LocalDate deadline() {
        return stage.today().plusDays(LASTS);
    }

    private void diagnose() {
        List<Finding> findings = List.of(
                new Finding("platform", Severity.SERIOUS, "夜班发现的隐患没有当班录入平台，数据不完整"),
                new Finding("training", Severity.GENERAL, "抽查 5 名员工，2 人说不全本岗位风险"));
        steps.answer(inspector, code, this::verdict, findings);
        steps.submit(inspector, code, "diagnoseMine", Map.of("conclusion", "机制基本建立，平台数据和应知应会需要改进"));
        if (stop != Stop.DRAFTING) {
            stage.after(30, 80, this::draft);
        }
    }

    private Verdict verdict(String dimension, int item) {
        boolean wrong = item == 0 && Set.of("platform", "training").contains(dimension);
        return wrong ? Verdict.NO : Verdict.YES;
    }

    private void draft() {
        List<Written> measures = new ArrayList<>();
        measures.add(new Written(
                "建立当班录入制度，隐患当班录入平台", owners.get(0).getLogin(), stage.today().plusDays(20), "制度文件、平台录入记录", 1));
        measures.add(training(stage.today().plusDays(28)));
        steps.write(head, code, "数据完整率达到 95%，员工应知应会合格率达到 90%", "一个月内落实措施，之后核查评估", inspector, measures);
        steps.submit(head, code, "draftPolicy", Map.of());
        if (stop != Stop.APPROVING) {
            stage.after(10, 40, this::approve);
        }
    }

    private void approve() {
        steps.submit(cast.director(), code, "approvePolicy", Map.of("decision", "APPROVED"));
        stage.after(10, 30, this::receipt);
    }

    private void receipt() {
        steps.submit(cast.promoter(), code, "receiptPolicy", Map.of("decision", "RECEIPTED"));
        stage.after(100, 150, () -> carryOut(1));
    }

    private void carryOut(int number) {
        String measure = "%s-%02d".formatted(code, number);
        steps.carryOut(owners.get(number - 1), measure);
        if (stop == Stop.CLOSED) {
            stage.after(20, 60, () -> verify(measure, number));
        } else {
            stage.atWork(stage.today().plusDays(1), this::proposeChange);
        }
    }

    /** The second measure takes longer than was thought. */
    private void proposeChange() {
        String change = steps.change(
                head,
                code,
                "%s-%02d".formatted(code, 2),
                training(stage.today().plusDays(MORE_DAYS)),
                "夜班人员较多，培训须再加两期，完成期限相应延后");
        if (stop == Stop.CHANGED) {
            stage.atWork(
                    stage.today().plusDays(1),
                    () -> steps.submit(
                            cast.director(),
                            change,
                            "approveChange",
                            Map.of("decision", "CHANGE_APPROVED", "remark", "同意，抓紧完成")));
        }
    }

    private Written training(LocalDate deadline) {
        return new Written("分批组织应知应会培训和考试", owners.get(1).getLogin(), deadline, "签到表、成绩单", 2);
    }

    private void verify(String measure, int number) {
        steps.submit(inspector, measure, "verifyMeasure", Map.of("decision", "PASSED", "verification", "到矿核查，落实到位"));
        if (number == 1) {
            stage.after(20, 60, () -> carryOut(2));
        } else {
            stage.after(20, 60, this::evaluate);
        }
    }

    private void evaluate() {
        steps.submit(
                head, code, "evaluatePolicy", Map.of("decision", "EFFECTIVE", "evaluation", "平台数据完整，按期整改率提高，达到预定目标"));
    }
}
