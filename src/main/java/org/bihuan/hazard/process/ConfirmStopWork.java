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
import org.bihuan.workflow.TaskHandler;
import org.springframework.stereotype.Component;

/** The mine manager confirms that the dangerous work is suspended and the people are withdrawn (停产撤人): the first thing. */
@Component
class ConfirmStopWork implements TaskHandler<ConfirmStopWork.Form> {

    record Form(
            @NotNull LocalDateTime stoppedAt,
            @NotBlank @Size(max = 500) String stopped,
            @NotNull @Min(0) @Max(10_000) Integer withdrawn) {}

    private final ListedSupervision supervision;
    private final MajorFacts facts;
    private final CardFacts card;

    ConfirmStopWork(ListedSupervision supervision, MajorFacts facts, CardFacts card) {
        this.supervision = supervision;
        this.facts = facts;
        this.card = card;
    }

    @Override
    public String task() {
        return "confirmStopWork";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Map<String, Object> card(String code) {
        return card.of(code);
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
