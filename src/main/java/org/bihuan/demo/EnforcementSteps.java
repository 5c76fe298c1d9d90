package org.bihuan.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.bihuan.hazard.HazardLine;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.supervision.MatterAccess;
import org.bihuan.supervision.MatterFindings;
import org.bihuan.supervision.MatterFindings.Found;
import org.bihuan.supervision.enforcement.DualPreventionItems;
import org.bihuan.supervision.enforcement.EnforcementDesk;
import org.bihuan.supervision.enforcement.EnforcementDesk.Written;
import org.bihuan.supervision.enforcement.EnforcementOrder;
import org.bihuan.supervision.policy.Answer;
import org.bihuan.supervision.policy.Answer.Verdict;
import org.bihuan.workflow.Acting;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The steps of an enforcement case, each done by a person on its pages and through its forms. */
@Component
@Profile("demo")
class EnforcementSteps {

    private final Acting acting;
    private final Organization organization;
    private final EnforcementDesk desk;
    private final DualPreventionItems items;
    private final MatterAccess access;
    private final MatterFindings findings;
    private final LoopSteps forms;

    EnforcementSteps(
            Acting acting,
            Organization organization,
            EnforcementDesk desk,
            DualPreventionItems items,
            MatterAccess access,
            MatterFindings findings,
            LoopSteps forms) {
        this.acting = acting;
        this.organization = organization;
        this.desk = desk;
        this.items = items;
        this.access = access;
        this.findings = findings;
        this.forms = forms;
    }

    String open(Person head, String mine, String subject, LocalDate inspectBy, Written plan) {
        return as(head, () -> desk.open(mine, subject, inspectBy, plan));
    }

    void plan(Person head, String code, Written plan) {
        as(head, () -> {
            desk.keepPlan(code, desk.toPlan(code).orElseThrow().getVersion(), plan);
            return code;
        });
    }

    /** @param unmet the dimensions whose first item is not met */
    void record(Person inspector, String code, Set<String> unmet, List<Found> found) {
        List<Answer> answers = new ArrayList<>();
        items.checklist().dimensions().forEach(dimension -> {
            List<String> asked = dimension.items();
            for (int item = 0; item < asked.size(); item++) {
                boolean wrong = item == 0 && unmet.contains(dimension.key());
                answers.add(new Answer(dimension.key(), asked.get(item), wrong ? Verdict.NO : Verdict.YES));
            }
        });
        as(inspector, () -> {
            desk.keepRecord(code, version(code), answers, found);
            return code;
        });
    }

    void order(Person inspector, String code, List<EnforcementOrder> orders) {
        as(inspector, () -> {
            desk.keepOrders(code, version(code), orders);
            return code;
        });
    }

    private int version(String code) {
        return desk.toRecord(code).orElseThrow().getVersion();
    }

    /** The codes of the hazards that were found in a case. */
    List<String> hazards(Person inspector, String code) {
        return as(inspector, () -> findings.seenOf(access.visible(code).orElseThrow()).stream()
                .map(HazardLine::code)
                .toList());
    }

    void submit(Person person, String code, String task, Map<String, Object> form) {
        forms.submit(person, code, task, form);
    }

    private <T> T as(Person person, Supplier<T> step) {
        return acting.as(organization.person(person.getLogin()).orElseThrow(), step);
    }
}
