package org.bihuan.supervision.enforcement.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.bihuan.organization.Person;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.enforcement.DualPreventionItems;
import org.bihuan.supervision.enforcement.EnforcementCase;
import org.bihuan.supervision.enforcement.EnforcementCase.InspectionRecord;
import org.bihuan.supervision.enforcement.EnforcementCases;
import org.bihuan.supervision.process.MatterFacts;
import org.bihuan.supervision.process.MatterTask;
import org.springframework.stereotype.Component;

/** The office concludes the inspection of a mine, whose checklist and findings stand on the page, and delivers the record. */
@Component
class InspectMine extends MatterTask<InspectMine.Form> {

    record Form(
            @NotNull LocalDate inspectedOn,
            @NotBlank @Size(max = 1000) String dualPrevention,
            @NotBlank @Size(max = 1000) String conclusion,
            @NotBlank @Size(max = 100) String deliveredTo) {}

    private final EnforcementCases cases;
    private final DualPreventionItems items;

    InspectMine(MatterFacts facts, EnforcementCases cases, DualPreventionItems items) {
        super("inspectMine", Form.class, facts);
        this.cases = cases;
        this.items = items;
    }

    @Override
    protected Map<String, Object> shown(Matter matter) {
        EnforcementCase inspected = cases.get(matter.getCode());
        int asked = items.checklist().dimensions().stream()
                .mapToInt(dimension -> dimension.items().size())
                .sum();
        return Map.of(
                "facts",
                line("enforcement.focus", inspected.getFocus())
                        + line(
                                "enforcement.inspectors",
                                inspected.getInspectors().stream()
                                        .map(Person::getName)
                                        .sorted()
                                        .collect(Collectors.joining("、")))
                        + line(
                                "enforcement.items.answered",
                                inspected.getAnswers().size() + " / " + asked)
                        + line("enforcement.findings", inspected.getFindings().size()));
    }

    @Override
    public Map<String, Object> complete(String code, Form form) {
        cases.record(
                code,
                new InspectionRecord(form.inspectedOn(), form.deliveredTo(), form.dualPrevention(), form.conclusion()));
        return Map.of();
    }
}
