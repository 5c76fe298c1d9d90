package org.bihuan.hazard.process;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.bihuan.hazard.Assignment;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardLookup;
import org.bihuan.hazard.ListedSupervision;
import org.bihuan.hazard.Supervision;
import org.bihuan.organization.Person;
import org.bihuan.organization.Role;
import org.bihuan.organization.Unit;
import org.bihuan.workflow.StepRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The mine manager drafts the plan of a major hazard (治理方案) with all five elements (五落实): who, how, with what funds, until when, and what if. */
@Component
class DraftPlan extends HazardTask<DraftPlan.Form> {

    record Form(
            @NotBlank String section,
            @NotBlank String rectifier,
            @NotBlank @Size(max = 1000) String measures,
            @NotNull @PositiveOrZero @Digits(integer = 8, fraction = 2) BigDecimal funds,
            @NotNull LocalDate deadline,
            @NotBlank @Size(max = 1000) String contingency) {}

    private final ListedSupervision supervision;
    private final MajorFacts facts;
    private final HazardLookup hazards;
    private final Choices choices;
    private final Supervision supervisors;

    DraftPlan(
            ListedSupervision supervision,
            MajorFacts facts,
            CardFacts card,
            HazardLookup hazards,
            Choices choices,
            Supervision supervisors) {
        super("draftPlan", Form.class, card);
        this.supervision = supervision;
        this.facts = facts;
        this.hazards = hazards;
        this.choices = choices;
        this.supervisors = supervisors;
    }

    @Override
    public Map<String, Object> show(String code) {
        return facts.of(code, hazard -> {
            Map<String, Object> shown = new HashMap<>(drafted(hazard));
            shown.put("sections", choices.sections(hazard.getMine()));
            shown.put("people", choices.people(hazard.getMine()));
            return shown;
        });
    }

    @Override
    public Map<String, Object> complete(String code, Form form) {
        Hazard hazard = hazards.get(code);
        Unit section = choices.section(hazard.getMine(), form.section());
        Person rectifier = choices.person(hazard.getMine(), form.rectifier());
        if (rectifier != null && rectifier.holds(Role.MINE_MANAGER, hazard.getMine())) {
            throw new StepRefused("hazard.refused.managerRectifies");
        }
        supervision.plan(
                code,
                new Assignment(
                        section,
                        rectifier,
                        null,
                        supervisors.supervisor(hazard, section).orElse(null),
                        form.measures(),
                        form.deadline(),
                        form.funds(),
                        form.contingency()));
        return Map.of();
    }

    /** What stands in the plan that came back. */
    private static Map<String, Object> drafted(Hazard hazard) {
        Map<String, Object> drafted = new HashMap<>();
        put(
                drafted,
                "section",
                hazard.getSection() == null ? null : hazard.getSection().getCode());
        put(
                drafted,
                "rectifier",
                hazard.getRectifier() == null ? null : hazard.getRectifier().getLogin());
        put(drafted, "measures", hazard.getMeasures());
        put(
                drafted,
                "funds",
                hazard.getFunds() == null ? null : hazard.getFunds().doubleValue());
        put(
                drafted,
                "deadline",
                hazard.getDeadline() == null ? null : hazard.getDeadline().toString());
        put(drafted, "contingency", hazard.getContingency());
        return drafted;
    }

    private static void put(Map<String, Object> drafted, String field, @Nullable Object value) {
        if (value != null) {
            drafted.put(field, value);
        }
    }
}
