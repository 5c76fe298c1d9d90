package org.bihuan.hazard.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.bihuan.hazard.ClosedLoop;
import org.bihuan.hazard.HazardLookup;
import org.bihuan.hazard.ListedSupervision;
import org.bihuan.organization.Person;
import org.bihuan.workflow.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * One of the three acceptances of a major hazard on site: by the mine, by its group, by the branch. Each may send it back to
 * rectification, after which all three begin anew.
 */
class AcceptListed extends HazardTask<AcceptListed.Form> {

    enum Decision {
        PASSED,
        FAILED
    }

    record Form(
            @NotNull Decision decision, @NotBlank @Size(max = 1000) String opinion, @Nullable LocalDate newDeadline) {}

    private final ListedSupervision supervision;
    private final ClosedLoop loop;
    private final HazardLookup hazards;
    private final MajorFacts facts;

    AcceptListed(
            String task,
            ListedSupervision supervision,
            ClosedLoop loop,
            HazardLookup hazards,
            MajorFacts facts,
            CardFacts card) {
        super(task, Form.class, card);
        this.supervision = supervision;
        this.loop = loop;
        this.hazards = hazards;
        this.facts = facts;
    }

    @Override
    public Map<String, Object> show(String code) {
        return facts.of(code, hazard -> Map.of("decision", Decision.PASSED.name()));
    }

    @Override
    public boolean mayHold(Person person, boolean ofGroup, String code) {
        return ofGroup && hazards.get(code).mayAccept(person);
    }

    @Override
    public Map<String, Object> complete(String code, Form form) {
        switch (form.decision()) {
            case PASSED -> supervision.accept(code, form.opinion());
            case FAILED -> loop.failAcceptance(code, form.opinion(), form.newDeadline());
        }
        return Outcome.of(form.decision());
    }
}
