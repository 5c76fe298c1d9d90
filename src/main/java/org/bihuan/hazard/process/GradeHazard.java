package org.bihuan.hazard.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.bihuan.hazard.ClosedLoop;
import org.bihuan.hazard.Grade;
import org.bihuan.workflow.Outcome;
import org.bihuan.workflow.StepRefused;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A safety officer grades the hazard (定级), or finds that it is none, or one that is known. */
@Component
class GradeHazard extends HazardTask<GradeHazard.Form> {

    enum Decision {
        GRADED,
        NO_HAZARD,
        DUPLICATE
    }

    record Form(
            @NotNull Decision decision,
            @Nullable Grade grade,
            @Nullable String original,
            @Nullable @Size(max = 1000) String reason) {}

    private final ClosedLoop loop;
    private final HazardFacts facts;
    private final Choices choices;

    GradeHazard(ClosedLoop loop, HazardFacts facts, Choices choices, CardFacts card) {
        super("gradeHazard", Form.class, card);
        this.loop = loop;
        this.facts = facts;
        this.choices = choices;
    }

    @Override
    public Map<String, Object> show(String code) {
        return facts.of(code, hazard -> {
            Grade proposed = hazard.getProposedGrade();
            return Map.of(
                    "openHazards", choices.openBeside(hazard),
                    "decision", Decision.GRADED.name(),
                    "grade", proposed == null ? "" : proposed.name());
        });
    }

    @Override
    public Map<String, Object> complete(String code, Form form) {
        return switch (form.decision()) {
            case GRADED -> graded(code, form);
            case NO_HAZARD -> {
                loop.findNoHazard(code, Given.required("reason", form.reason()));
                yield Outcome.of(form.decision());
            }
            case DUPLICATE -> {
                loop.findDuplicate(code, Given.required("original", form.original()), form.reason());
                yield Outcome.of(form.decision());
            }
        };
    }

    private Map<String, Object> graded(String code, Form form) {
        if (form.grade() == null) {
            throw new StepRefused("hazard.refused.missing.grade");
        }
        loop.grade(code, form.grade(), form.reason());
        Map<String, Object> facts = Map.of(
                "priority", form.grade().priority(),
                "major", Variables.booleanValue(form.grade() == Grade.MAJOR, true));
        return Outcome.of(Decision.GRADED, facts);
    }
}
