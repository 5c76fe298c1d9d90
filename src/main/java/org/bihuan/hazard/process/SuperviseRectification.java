package org.bihuan.hazard.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.bihuan.hazard.Escalation;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardLookup;
import org.bihuan.organization.Unit;
import org.bihuan.workflow.Outcome;
import org.bihuan.workflow.StepRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A supervisor acts on an overdue rectification (督办): instructs, sets a firm date, or gives it to somebody else. */
@Component
class SuperviseRectification extends HazardTask<SuperviseRectification.Form> {

    enum Decision {
        INSTRUCTED,
        FIRM_DATE,
        REASSIGNED
    }

    record Form(
            @NotNull Decision decision,
            @NotBlank @Size(max = 1000) String instruction,
            @Nullable LocalDate firmDate,
            @Nullable String section,
            @Nullable String rectifier) {}

    private final Escalation escalation;
    private final HazardLookup hazards;
    private final HazardFacts facts;
    private final Choices choices;

    SuperviseRectification(
            Escalation escalation, HazardLookup hazards, HazardFacts facts, Choices choices, CardFacts card) {
        super("superviseRectification", Form.class, card);
        this.escalation = escalation;
        this.hazards = hazards;
        this.facts = facts;
        this.choices = choices;
    }

    @Override
    public Map<String, Object> show(String code) {
        return facts.of(
                code,
                hazard -> Map.of(
                        "decision", Decision.INSTRUCTED.name(),
                        "sections", choices.sections(hazard.getMine()),
                        "people", choices.people(hazard.getMine())));
    }

    @Override
    public Map<String, Object> complete(String code, Form form) {
        switch (form.decision()) {
            case INSTRUCTED -> escalation.instruct(code, form.instruction());
            case FIRM_DATE -> {
                if (form.firmDate() == null) {
                    throw new StepRefused("hazard.refused.missing.firmDate");
                }
                escalation.setFirmDate(code, form.firmDate(), form.instruction());
            }
            case REASSIGNED -> {
                Hazard hazard = hazards.get(code);
                Unit section = choices.section(hazard.getMine(), Given.required("section", form.section()));
                escalation.reassign(
                        code, section, choices.person(hazard.getMine(), form.rectifier()), form.instruction());
            }
        }
        return Outcome.of(form.decision());
    }
}
