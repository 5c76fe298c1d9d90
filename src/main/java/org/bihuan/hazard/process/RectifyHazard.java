package org.bihuan.hazard.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.bihuan.hazard.ClosedLoop;
import org.bihuan.hazard.Extension;
import org.bihuan.hazard.Extensions;
import org.bihuan.hazard.HazardLookup;
import org.bihuan.organization.Person;
import org.bihuan.organization.Unit;
import org.bihuan.workflow.Outcome;
import org.bihuan.workflow.StepRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rectifier reports the hazard rectified (整改), asks for a later deadline (延期), or returns it as wrongly assigned (退回). */
@Component
class RectifyHazard extends HazardTask<RectifyHazard.Form> {

    enum Decision {
        DONE,
        RETURNED,
        EXTENSION
    }

    record Form(
            @NotNull Decision decision,
            @Nullable @Size(max = 1000) String rectification,
            @Nullable @Size(max = 1000) String reason,
            @Nullable LocalDate until,
            @Nullable @Size(max = 300) String extensionReason,
            @Nullable @Size(max = 300) String interimMeasures) {}

    private final ClosedLoop loop;
    private final Extensions extensions;
    private final HazardLookup hazards;
    private final HazardFacts facts;

    RectifyHazard(ClosedLoop loop, Extensions extensions, HazardLookup hazards, HazardFacts facts, CardFacts card) {
        super("rectifyHazard", Form.class, card);
        this.loop = loop;
        this.extensions = extensions;
        this.hazards = hazards;
        this.facts = facts;
    }

    @Override
    public Map<String, Object> show(String code) {
        return facts.of(code, hazard -> Map.of("decision", Decision.DONE.name()));
    }

    /** The head of the responsible section names who does the work, of the own people. */
    @Override
    public void giveTo(Person person, String code) {
        Unit section = hazards.get(code).getSection();
        if (section == null || !person.isActive() || !person.getUnit().isWithin(section)) {
            throw new StepRefused("workflow.notToBeGiven", person.getLogin());
        }
        loop.nameRectifier(code, person);
    }

    @Override
    public void takenBy(Person person, String code) {
        loop.nameRectifier(code, person);
    }

    @Override
    public boolean mayHold(Person person, boolean ofGroup, String code) {
        return hazards.get(code).mayRectify(person);
    }

    @Override
    public Map<String, Object> complete(String code, Form form) {
        switch (form.decision()) {
            case DONE -> loop.rectify(code, Given.required("rectification", form.rectification()));
            case EXTENSION -> extensions.ask(code, extension(form));
            case RETURNED -> loop.returnAsWronglyAssigned(code, Given.required("reason", form.reason()));
        }
        return Outcome.of(form.decision());
    }

    private static Extension extension(Form form) {
        if (form.until() == null) {
            throw new StepRefused("hazard.refused.missing.until");
        }
        return new Extension(
                form.until(),
                Given.required("extensionReason", form.extensionReason()),
                Given.required("interimMeasures", form.interimMeasures()));
    }
}
