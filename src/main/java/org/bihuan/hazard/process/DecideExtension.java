package org.bihuan.hazard.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.bihuan.hazard.Extensions;
import org.bihuan.hazard.HazardLookup;
import org.bihuan.organization.Person;
import org.bihuan.workflow.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who stands one level above the supervisor decides on a later deadline (延期审批). */
@Component
class DecideExtension extends HazardTask<DecideExtension.Form> {

    enum Decision {
        GRANTED,
        REFUSED
    }

    record Form(@NotNull Decision decision, @Nullable @Size(max = 1000) String opinion) {}

    private final Extensions extensions;
    private final HazardLookup hazards;
    private final HazardFacts facts;

    DecideExtension(Extensions extensions, HazardLookup hazards, HazardFacts facts, CardFacts card) {
        super("decideExtension", Form.class, card);
        this.extensions = extensions;
        this.hazards = hazards;
        this.facts = facts;
    }

    @Override
    public Map<String, Object> show(String code) {
        return facts.of(code, hazard -> Map.of());
    }

    @Override
    public boolean mayHold(Person person, boolean ofGroup, String code) {
        return ofGroup && hazards.get(code).mayDecideExtension(person);
    }

    @Override
    public Map<String, Object> complete(String code, Form form) {
        switch (form.decision()) {
            case GRANTED -> extensions.grant(code, form.opinion());
            case REFUSED -> extensions.refuse(code, Given.required("opinion", form.opinion()));
        }
        return Outcome.of(form.decision());
    }
}
