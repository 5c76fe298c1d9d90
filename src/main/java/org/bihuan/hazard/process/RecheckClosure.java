package org.bihuan.hazard.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardLookup;
import org.bihuan.hazard.HazardState;
import org.bihuan.hazard.Rechecks;
import org.bihuan.organization.Person;
import org.bihuan.workflow.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A safety officer who neither rectified nor accepted it looks at a closed hazard again (复查). */
@Component
class RecheckClosure extends HazardTask<RecheckClosure.Form> {

    enum Decision {
        GENUINE,
        FALSE_CLOSURE
    }

    private enum Way {
        GENUINE,
        FAILED,
        FAILED_UNGRADED
    }

    record Form(
            @NotNull Decision decision, @NotBlank @Size(max = 1000) String opinion, @Nullable LocalDate newDeadline) {}

    private final Rechecks rechecks;
    private final HazardLookup hazards;
    private final HazardFacts facts;

    RecheckClosure(Rechecks rechecks, HazardLookup hazards, HazardFacts facts, CardFacts card) {
        super("recheckClosure", Form.class, card);
        this.rechecks = rechecks;
        this.hazards = hazards;
        this.facts = facts;
    }

    @Override
    public Map<String, Object> show(String code) {
        return facts.of(code, hazard -> Map.of("wasAssigned", hazard.getSection() != null));
    }

    @Override
    public boolean mayHold(Person person, boolean ofGroup, String code) {
        return ofGroup && hazards.get(code).mayRecheck(person);
    }

    @Override
    public Map<String, Object> complete(String code, Form form) {
        if (form.decision() == Decision.GENUINE) {
            rechecks.confirm(code, form.opinion());
            return Outcome.of(Way.GENUINE);
        }
        Hazard hazard = rechecks.reopen(code, form.opinion(), form.newDeadline());
        return Outcome.of(hazard.getState() == HazardState.GRADING ? Way.FAILED_UNGRADED : Way.FAILED);
    }
}
