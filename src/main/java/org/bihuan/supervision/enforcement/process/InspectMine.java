package org.bihuan.supervision.enforcement.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
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

    InspectMine(MatterFacts facts, EnforcementCases cases) {
        super("inspectMine", Form.class, facts);
        this.cases = cases;
    }

    @Override
    public Map<String, Object> complete(String code, Form form) {
        cases.record(
                code,
                new InspectionRecord(form.inspectedOn(), form.deliveredTo(), form.dualPrevention(), form.conclusion()));
        return Map.of();
    }
}
