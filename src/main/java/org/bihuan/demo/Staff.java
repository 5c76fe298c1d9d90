package org.bihuan.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.organization.Role;
import org.bihuan.organization.Unit;
import org.bihuan.supervision.enforcement.EnforcementDesk.Written;
import org.bihuan.supervision.enforcement.InspectionKind;
import org.bihuan.supervision.policy.Answer.Verdict;
import org.bihuan.supervision.policy.Finding;
import org.bihuan.supervision.policy.PolicyDesk;
import org.bihuan.workflow.AskedTask;
import org.bihuan.workflow.AskedTasks;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Does what waits in matters of supervision: each task some days after it came, by somebody whose it is. */
@Component
@Profile("demo")
class Staff {

    private static final Logger log = LoggerFactory.getLogger(Staff.class);
    private static final int PACE = 3;
    private static final int LATE = 8;

    /** What a mine does itself. */
    private static final Set<String> OF_MINES = Set.of("submitFiling", "carryOutMeasure", "answerUrge");

    private static final String WAITING =
            """
            select m.code, u.code unit, t.TASK_DEF_KEY_ step, cast(t.CREATE_TIME_ as date) since,
                   cast(t.DUE_DATE_ as date) due
            from ACT_RU_TASK t join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
                 join matter m on m.code = e.BUSINESS_KEY_ join unit u on u.id = m.unit_id
            where m.closed_at is null
            order by t.CREATE_TIME_, t.ID_""";

    private final AskedTasks tasks;
    private final Organization organization;
    private final PolicySteps policies;
    private final FilingSteps filings;
    private final EnforcementSteps cases;
    private final VisitSteps visits;
    private final TrainingSteps trainings;
    private final LoopSteps forms;
    private final JdbcClient jdbc;
    private final Clock clock;

    Staff(
            AskedTasks tasks,
            Organization organization,
            PolicySteps policies,
            FilingSteps filings,
            EnforcementSteps cases,
            VisitSteps visits,
            TrainingSteps trainings,
            LoopSteps forms,
            JdbcClient jdbc,
            Clock clock) {
        this.tasks = tasks;
        this.organization = organization;
        this.policies = policies;
        this.filings = filings;
        this.cases = cases;
        this.visits = visits;
        this.trainings = trainings;
        this.forms = forms;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * How some are.
     *
     * @param late mines that do things after their day
     * @param silent mines that do nothing at all
     * @param answering the days on which urges are answered
     * @param listed the mines that are listed when they are proposed for key supervision
     */
    record Manners(Set<String> late, Set<String> silent, Set<DayOfWeek> answering, Predicate<String> listed) {}

    /** A task that waits. */
    record Waiting(String code, String unit, String step, LocalDate since, @Nullable LocalDate due) {}

    /**
     * A day's work.
     *
     * @param does which tasks are done
     */
    void work(Manners manners, Predicate<Waiting> does) {
        List<Waiting> waiting = jdbc.sql(WAITING).query(Waiting.class).list();
        waiting.stream()
                .filter(task -> does.test(task) && isTime(task, manners))
                .forEach(task -> act(task, manners));
    }

    private boolean isTime(Waiting task, Manners manners) {
        LocalDate today = LocalDate.now(clock);
        if (OF_MINES.contains(task.step())) {
            if (manners.silent().contains(task.unit())) {
                return false;
            }
            if (manners.late().contains(task.unit()) && task.due() != null) {
                return !today.isBefore(task.due().plusDays(LATE));
            }
        }
        boolean tooSoon =
                task.step().equals("answerUrge") && !manners.answering().contains(today.getDayOfWeek());
        return !tooSoon && !today.isBefore(task.since().plusDays(PACE));
    }

    private void act(Waiting task, Manners manners) {
        Optional<AskedTask> asked = tasks.of(task.code()).stream()
                .filter(one -> one.step().equals(task.step()))
                .findFirst();
        if (asked.isEmpty()) {
            return;
        }
        RuntimeException last = null;
        for (Person person : doers(asked.get())) {
            try {
                act(person, task, manners);
                return;
            } catch (RuntimeException refused) { // perhaps by the rule of four eyes: somebody else does it
                last = refused;
            }
        }
        log.debug("Nobody could do {} of {} today", task.step(), task.code(), last);
    }

    private List<Person> doers(AskedTask task) {
        String assignee = task.assignee();
        return assignee == null
                ? organization.members(task.groups())
                : organization.person(assignee).stream().toList();
    }

    private void act(Person person, Waiting task, Manners manners) {
        String code = task.code();
        LocalDate today = LocalDate.now(clock);
        switch (task.step()) {
            case "diagnoseMine" -> {
                policies.answer(
                        person,
                        code,
                        (dimension, item) -> dimension.equals("platform") && item == 0 ? Verdict.NO : Verdict.YES,
                        List.of(new Finding("platform", Finding.Severity.SERIOUS, "夜班发现的隐患没有当班录入平台，数据不完整")));
                submit(person, task, Map.of("conclusion", "机制基本建立，平台数据需要改进"));
            }
            case "draftPolicy" -> {
                policies.write(person, code, "数据完整率达到 95%", "两个月内落实", person, measures(task, today));
                submit(person, task, Map.of());
            }
            case "approvePolicy" -> submit(person, task, Map.of("decision", "APPROVED"));
            case "receiptPolicy", "receiptFiling" -> submit(person, task, Map.of("decision", "RECEIPTED"));
            case "carryOutMeasure" -> policies.carryOut(person, code);
            case "verifyMeasure" -> submit(person, task, Map.of("decision", "PASSED", "verification", "到矿核查，落实到位"));
            case "evaluatePolicy" -> submit(person, task, Map.of("decision", "EFFECTIVE", "evaluation", "达到预定目标"));
            case "answerUrge" -> submit(person, task, Map.of("answer", "已查明原因，补录完毕，今后当班录入"));
            case "judgeAnswer" -> submit(person, task, Map.of("decision", "ACCEPTED", "remark", "情况属实"));
            case "submitFiling" -> {
                filings.fillIn(person, code);
                filings.upload(person, code, "双重预防机制报送材料");
                submit(person, task, Map.of());
            }
            case "reviewFiling" -> submit(person, task, Map.of("decision", "PASSED"));
            case "planInspection" -> {
                cases.plan(
                        person,
                        code,
                        new Written(InspectionKind.KEY_SUPERVISION, "平台数据和隐患排查", Set.of(person.getLogin())));
                submit(person, task, Map.of());
            }
            case "inspectMine" -> {
                cases.record(person, code, Set.of(), List.of());
                submit(
                        person,
                        task,
                        Map.of(
                                "inspectedOn",
                                today.toString(),
                                "dualPrevention",
                                "机制运行正常，平台记录与现场一致",
                                "conclusion",
                                "没有发现隐患",
                                "deliveredTo",
                                "矿长"));
            }
            case "issueOrders" -> submit(person, task, Map.of());
            case "closeCase" -> submit(person, task, Map.of("decision", "CLOSED", "opinion", "同意结案"));
            case "decideListing" ->
                submit(
                        person,
                        task,
                        manners.listed().test(task.unit())
                                ? Map.of("decision", "LISTED", "reason", "多次督促没有效果，列为重点监察对象")
                                : Map.of("decision", "REFUSED", "reason", "正在补报整改，暂不列入，由监察室继续督促"));
            case "verifyImprovement" ->
                submit(person, task, Map.of("decision", "IMPROVED", "verification", "数据恢复正常，机制运行好转"));
            case "decideDelisting" ->
                submit(person, task, Map.of("decision", "DELISTED", "remark", "同意", "reason", "同意"));
            case "recordVisit" -> visits.record(person, code, List.of(), "查阅隐患台账和培训档案，平台数据基本完整", "矿长、双预防办专职人员");
            case "takeUpFindings" -> visits.takeUp(person, code);
            case "editBulletin" ->
                submit(
                        person,
                        task,
                        Map.of(
                                "headline",
                                "双重预防机制运行情况通报",
                                "words",
                                "本月各矿隐患排查治理总体平稳，个别煤矿数据不完整，要限期改进。",
                                "decision",
                                "SUBMITTED"));
            case "signBulletin" -> submit(person, task, Map.of("decision", "SIGNED"));
            case "decideBenchmark" -> trainings.name(person, code);
            case "holdTraining" -> trainings.hold(person, code);
            default -> {} // what the Plan does not ask for waits
        }
    }

    private List<PolicyDesk.Written> measures(Waiting task, LocalDate today) {
        Unit mine = organization.unit(task.unit()).orElseThrow();
        Person manager = organization.holders(Role.MINE_MANAGER, mine).get(0);
        return List.of(
                new PolicyDesk.Written("建立当班录入制度，隐患当班录入平台", manager.getLogin(), today.plusDays(45), "制度文件、平台录入记录", 1));
    }

    private void submit(Person person, Waiting task, Map<String, Object> form) {
        forms.submit(person, task.code(), task.step(), form);
    }
}
