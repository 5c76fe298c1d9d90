package org.bihuan.hazard.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.bihuan.hazard.ClosedLoop;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardLookup;
import org.bihuan.hazard.HazardState;
import org.bihuan.organization.Person;
import org.bihuan.workflow.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Somebody who did not rectify it accepts the rectification on site (验收), or sends it back. */
@Component
class AcceptRectification extends HazardTask<AcceptRectification.Form> {

    enum Decision {
        PASSED,
        FAILED
    }

    private enum Way {
        PASSED,
        FAILED,
        FAILED_UNGRADED
    }

    record Form(
            @NotNull Decision decision, @NotBlank @Size(max = 1000) String opinion, @Nullable LocalDate newDeadline) {}

    private final ClosedLoop loop;
    private final HazardLookup hazards;
    private final HazardFacts facts;

    AcceptRectification(ClosedLoop loop, HazardLookup hazards, HazardFacts facts, CardFacts card) {
        super("acceptRectification", Form.class, card);
        this.loop = loop;
        this.hazards = hazards;
        this.facts = facts;
    }

    @Override
    public Map<String, Object> show(String code) {
        return facts.of(
                code, hazard -> Map.of("decision", Decision.PASSED.name(), "wasAssigned", hazard.getSection() != null));
    }

    @Override
    public void takenBy(Person person, String code) {
        loop.nameAcceptor(code, person);
    }

    @Override
    public boolean mayHold(Person person, boolean ofGroup, String code) {
        return ofGroup && hazards.get(code).mayAccept(person);
    }

    @Override
    public Map<String, Object> complete(String code, Form form) {
        if (form.decision() == Decision.PASSED) {
            loop.accept(code, form.opinion());
            return Outcome.of(Way.PASSED);
        }
        Hazard hazard = loop.failAcceptance(code, form.opinion(), form.newDeadline());
        Way way = hazard.getState() == HazardState.GRADING ? Way.FAILED_UNGRADED : Way.FAILED;
        return Outcome.of(way);
    }
}
