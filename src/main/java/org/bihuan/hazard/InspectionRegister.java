package org.bihuan.hazard;

import java.time.Clock;
import java.util.Optional;
import org.bihuan.hazard.Inspection.Findings;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.organization.Person;
import org.bihuan.organization.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Numbers inspections, without gaps for each mine and year, and keeps which hazards each found. */
@Service
@Transactional
public class InspectionRegister {

    private static final String SERIES = "J";

    private final Inspections inspections;
    private final HazardNumbers numbers;
    private final CurrentPerson current;
    private final Clock clock;

    InspectionRegister(Inspections inspections, HazardNumbers numbers, CurrentPerson current, Clock clock) {
        this.inspections = inspections;
        this.numbers = numbers;
        this.current = current;
        this.clock = clock;
    }

    /** The inspection whose findings the person logged in has begun to register from this sheet. */
    @Transactional(readOnly = true)
    public Optional<Inspection> begun(String sheet) {
        Person person = current.get();
        return inspections
                .onSheet(sheet)
                .filter(inspection -> inspection.getInspector().equals(person));
    }

    /**
     * Notes, in the transaction of its registration, that a hazard was found; the first one gives the inspection its number.
     *
     * @param section the unit of the mine that seems to be responsible, if one is named
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void found(Hazard hazard, Findings findings, @Nullable Unit section) {
        hazard.foundBy(begun(findings.sheet()).orElseGet(() -> open(findings)), section);
    }

    private Inspection open(Findings findings) {
        String code =
                numbers.next(findings.mine(), SERIES, findings.inspectedOn().getYear());
        return inspections.save(new Inspection(code, findings, current.get(), clock.instant()));
    }
}
