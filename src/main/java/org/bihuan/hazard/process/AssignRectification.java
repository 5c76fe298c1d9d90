package org.bihuan.hazard.process;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.bihuan.hazard.Assignment;
import org.bihuan.hazard.ClosedLoop;
import org.bihuan.hazard.DeadlinePlan;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardLookup;
import org.bihuan.hazard.Supervision;
import org.bihuan.organization.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A safety officer orders the rectification (下达整改): unit, person, measures, funds, time limit, contingency plan. */
@Component
class AssignRectification extends HazardTask<AssignRectification.Form> {

    record Form(
            @NotBlank String section,
            @Nullable String rectifier,
            @Nullable String acceptor,
            @NotBlank @Size(max = 1000) String measures,
            @NotNull LocalDate deadline,
            @Nullable @PositiveOrZero @Digits(integer = 8, fraction = 2) BigDecimal funds,
            @Nullable @Size(max = 1000) String contingency) {}

    private final ClosedLoop loop;
    private final HazardLookup hazards;
    private final HazardFacts facts;
    private final Choices choices;
    private final DeadlinePlan plan;
    private final Supervision supervision;
    private final Clock clock;

    AssignRectification(
            ClosedLoop loop,
            HazardLookup hazards,
            HazardFacts facts,
            Choices choices,
            CardFacts card,
            DeadlinePlan plan,
            Supervision supervision,
            Clock clock) {
        super("assignRectification", Form.class, card);
        this.loop = loop;
        this.hazards = hazards;
        this.facts = facts;
        this.choices = choices;
        this.plan = plan;
        this.supervision = supervision;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> show(String code) {
        return facts.of(code, hazard -> {
            Unit mine = hazard.getMine();
            Map<String, Object> shown = new HashMap<>();
            shown.put("sections", choices.sections(mine));
            shown.put("people", choices.people(mine));
            shown.put("acceptors", choices.acceptors(mine));
            shown.put(
                    "deadline",
                    plan.deadline(Objects.requireNonNull(hazard.getGrade()), mine, LocalDate.now(clock))
                            .toString());
            hazard.getProposedSection().ifPresent(section -> shown.put("section", section.getCode()));
            return shown;
        });
    }

    @Override
    public Map<String, Object> complete(String code, Form form) {
        Hazard hazard = hazards.get(code);
        Unit section = choices.section(hazard.getMine(), form.section());
        Assignment order = new Assignment(
                section,
                choices.person(hazard.getMine(), form.rectifier()),
                choices.person(hazard.getMine(), form.acceptor()),
                supervision.supervisor(hazard, section).orElse(null),
                form.measures(),
                form.deadline(),
                form.funds(),
                form.contingency());
        loop.assign(code, order);
        return Map.of();
    }
}
