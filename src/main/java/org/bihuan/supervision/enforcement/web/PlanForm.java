package org.bihuan.supervision.enforcement.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bihuan.organization.Person;
import org.bihuan.supervision.enforcement.EnforcementCase;
import org.bihuan.supervision.enforcement.EnforcementDesk.Written;
import org.bihuan.supervision.enforcement.InspectionKind;
import org.bihuan.supervision.web.Rows;
import org.bihuan.workflow.StepRefused;
import org.springframework.util.MultiValueMap;

/**
 * What is typed of the plan of an inspection.
 *
 * @param version of the case that was shown; 0 if it is not opened yet
 * @param inspectors log-in names
 */
record PlanForm(int version, String kind, String focus, Set<String> inspectors) {

    static final PlanForm EMPTY = new PlanForm(0, "", "", Set.of());

    static PlanForm of(EnforcementCase planned) {
        return new PlanForm(
                planned.getVersion(),
                Objects.toString(planned.getKind(), ""),
                Objects.toString(planned.getFocus(), ""),
                planned.getInspectors().stream().map(Person::getLogin).collect(Collectors.toSet()));
    }

    static PlanForm typed(int version, MultiValueMap<String, String> typed) {
        return new PlanForm(
                version,
                Rows.cell(typed, "kind", 0),
                Rows.cell(typed, "focus", 0),
                new TreeSet<>(typed.getOrDefault("inspector", List.of())));
    }

    /** The same, to be saved over what stands in the case now. */
    PlanForm over(EnforcementCase planned) {
        return new PlanForm(planned.getVersion(), kind, focus, inspectors);
    }

    /** @throws StepRefused if no kind is chosen */
    Written written() {
        if (kind.isEmpty()) {
            throw new StepRefused("enforcement.refused.kind");
        }
        return new Written(Rows.constant(InspectionKind.class, kind), Rows.orNull(1000, focus), inspectors);
    }
}
