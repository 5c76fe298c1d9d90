package org.bihuan.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.supervision.visit.MineVisits;
import org.bihuan.supervision.visit.VisitDesk;
import org.bihuan.supervision.visit.VisitFinding;
import org.bihuan.workflow.Acting;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The steps of a visit, each done by a person on its pages and through its forms. */
@Component
@Profile("demo")
class VisitSteps {

    private final Acting acting;
    private final Organization organization;
    private final MineVisits visits;
    private final VisitDesk desk;
    private final LoopSteps forms;

    VisitSteps(Acting acting, Organization organization, MineVisits visits, VisitDesk desk, LoopSteps forms) {
        this.acting = acting;
        this.organization = organization;
        this.visits = visits;
        this.desk = desk;
        this.forms = forms;
    }

    String plan(Person promoter, String mine, LocalDate day, String subject) {
        return as(promoter, () -> visits.plan(mine, day, subject, Set.of(promoter.getLogin())));
    }

    void record(Person promoter, String code, List<VisitFinding> findings, String seen, String participants) {
        as(promoter, () -> {
            int version = desk.toRecord(code).orElseThrow().getVersion();
            desk.keepFindings(code, version, findings);
            return code;
        });
        forms.submit(
                promoter, code, "recordVisit", Map.of("decision", "HELD", "seen", seen, "participants", participants));
    }

    void takeUp(Person inspector, String code) {
        forms.submit(inspector, code, "takeUpFindings", Map.of("decision", "TAKEN_UP"));
    }

    private <T> T as(Person person, Supplier<T> step) {
        return acting.as(organization.person(person.getLogin()).orElseThrow(), step);
    }
}
