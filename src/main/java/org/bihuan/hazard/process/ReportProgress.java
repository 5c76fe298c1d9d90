package org.bihuan.hazard.process;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.bihuan.hazard.ListedSupervision;
import org.springframework.stereotype.Component;

/** The mine manager reports how the plan is carried out (治理进展), every few days until it is. */
@Component
class ReportProgress extends HazardTask<ReportProgress.Form> {

    record Form(@NotBlank @Size(max = 1000) String progress, @NotNull @Min(0) @Max(100) Integer percent) {}

    private final ListedSupervision supervision;
    private final MajorFacts facts;

    ReportProgress(ListedSupervision supervision, MajorFacts facts, CardFacts card) {
        super("reportProgress", Form.class, card);
        this.supervision = supervision;
        this.facts = facts;
    }

    @Override
    public Map<String, Object> show(String code) {
        return facts.of(code, hazard -> Map.of());
    }

    @Override
    public Map<String, Object> complete(String code, Form form) {
        supervision.reportProgress(code, form.progress(), form.percent());
        return Map.of();
    }
}
