package org.bihuan.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.organization.Unit;
import org.bihuan.supervision.policy.Answer;
import org.bihuan.supervision.policy.Answer.Verdict;
import org.bihuan.supervision.policy.ChangeDesk;
import org.bihuan.supervision.policy.Checklist;
import org.bihuan.supervision.policy.Finding;
import org.bihuan.supervision.policy.MinePolicies;
import org.bihuan.supervision.policy.PolicyDesk;
import org.bihuan.supervision.policy.PolicyDesk.Written;
import org.bihuan.workflow.Acting;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The steps of a policy, each done by a person on its pages and through its forms. */
@Component
@Profile("demo")
class PolicySteps {

    private final Acting acting;
    private final Organization organization;
    private final MinePolicies policies;
    private final PolicyDesk desk;
    private final ChangeDesk changes;
    private final Checklist checklist;
    private final Papers papers;
    private final LoopSteps forms;

    PolicySteps(
            Acting acting,
            Organization organization,
            MinePolicies policies,
            PolicyDesk desk,
            ChangeDesk changes,
            Checklist checklist,
            Papers papers,
            LoopSteps forms) {
        this.acting = acting;
        this.organization = organization;
        this.policies = policies;
        this.desk = desk;
        this.changes = changes;
        this.checklist = checklist;
        this.papers = papers;
        this.forms = forms;
    }

    String open(Person director, String mine, String subject, LocalDate dueOn) {
        return as(director, () -> policies.open(mine, subject, dueOn));
    }

    /** The ids of the mines whose last policy is not closed yet. */
    Set<Long> underway(List<Unit> mines) {
        return policies.underway(mines);
    }

    /** @param verdict of an item, by the key of its dimension and its place in it */
    void answer(Person inspector, String code, BiFunction<String, Integer, Verdict> verdict, List<Finding> findings) {
        List<Answer> answers = new ArrayList<>();
        checklist.dimensions().forEach(dimension -> {
            List<String> items = dimension.items();
            for (int item = 0; item < items.size(); item++) {
                answers.add(new Answer(dimension.key(), items.get(item), verdict.apply(dimension.key(), item)));
            }
        });
        as(inspector, () -> {
            int version = desk.toDiagnose(code).orElseThrow().getVersion();
            desk.keepDiagnosis(code, version, answers, findings);
            return code;
        });
    }

    void write(Person head, String code, String goal, String schedule, Person responsible, List<Written> measures) {
        as(head, () -> {
            int version = desk.toDraft(code).orElseThrow().getVersion();
            desk.keepDraft(code, version, goal, schedule, Set.of(responsible.getLogin()), measures);
            return code;
        });
    }

    /** Files what shows that a measure is done, and reports it. */
    void carryOut(Person owner, String measure) {
        papers.file(owner, measure, "措施落实佐证材料", "一、制度文件", "二、现场照片", "三、签到表和成绩单");
        submit(owner, measure, "carryOutMeasure", Map.of("result", "已按要求落实，佐证材料见附件"));
    }

    /**
     * Proposes to change a measure that is being carried out.
     *
     * @return the code of the change
     */
    String change(Person head, String code, String measure, Written asked, String reason) {
        return as(head, () -> changes.propose(code, measure, asked, reason));
    }

    void submit(Person person, String code, String task, Map<String, Object> form) {
        forms.submit(person, code, task, form);
    }

    private <T> T as(Person person, Supplier<T> step) {
        return acting.as(organization.person(person.getLogin()).orElseThrow(), step);
    }
}
