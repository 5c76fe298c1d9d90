package org.bihuan.hazard.process;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.Map;
import org.bihuan.hazard.ListedSupervision;
import org.bihuan.hazard.StopWork;
import org.springframework.stereotype.Component;

/** The mine manager confirms that the dangerous work is suspended and the people are withdrawn (停产撤人): the first thing. */
@Component
class ConfirmStopWork extends HazardTask<ConfirmStopWork.Form> {

    record Form(
            @NotNull LocalDateTime stoppedAt,
            @NotBlank @Size(max = 500) String stopped,
            @NotNull @Min(0) @Max(10_000) Integer withdrawn) {}

    private final ListedSupervision supervision;
    private final MajorFacts facts;

    ConfirmStopWork(ListedSupervision supervision, MajorFacts facts, CardFacts card) {
        super("confirmStopWork", Form.class, card);
        this.supervision = supervision;
        this.facts = facts;
    }

    @Override
    public Map<String, Object> show(String code) {
        return facts.of(code, hazard -> Map.of());
    }

    @Override
    public Map<String, Object> complete(String code, Form form) {
        supervision.stopWork(code, new StopWork(form.stoppedAt(), form.stopped(), form.withdrawn()));
        return Map.of();
    }
}
