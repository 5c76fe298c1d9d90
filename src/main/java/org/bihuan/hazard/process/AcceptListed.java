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
import org.bihuan.workflow.TaskHandler;
import org.jspecify.annotations.Nullable;

/**
 * One of the three acceptances of a major hazard on site: by the mine, by its group, by the branch. Each may send it back to
 * rectification, after which all three begin anew.
 */
class AcceptListed implements TaskHandler<AcceptListed.Form> {

    enum Decision {
        PASSED,
        FAILED
    }

    record Form(
            @NotNull Decision decision, @NotBlank @Size(max = 1000) String opinion, @Nullable LocalDate newDeadline) {}

    private final String task;
    private final ListedSupervision supervision;
    private final ClosedLoop loop;
    private final HazardLookup hazards;
    private final MajorFacts facts;
    private final CardFacts card;

    AcceptListed(
            String task,
            ListedSupervision supervision,
            ClosedLoop loop,
            HazardLookup hazards,
            MajorFacts facts,
            CardFacts card) {
        this.task = task;
        this.supervision = supervision;
        this.loop = loop;
        this.hazards = hazards;
        this.facts = facts;
        this.card = card;
    }

    @Override
    public String task() {
        return task;
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
