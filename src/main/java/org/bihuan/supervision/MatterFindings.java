package org.bihuan.supervision;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.hazard.Field;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardAccess;
import org.bihuan.hazard.HazardLine;
import org.bihuan.hazard.HazardLookup;
import org.bihuan.hazard.HazardOrigins;
import org.bihuan.hazard.HazardState;
import org.bihuan.hazard.Inspection.Findings;
import org.bihuan.hazard.InspectionRegister;
import org.bihuan.hazard.Report;
import org.bihuan.hazard.Source;
import org.bihuan.organization.Unit;
import org.bihuan.workflow.Processes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes what is found at a mine in a matter hazards of that mine, which run the mine's closed loop, and keeps which they are. */
@Service
@Transactional(readOnly = true)
public class MatterFindings implements HazardOrigins {

    private static final String LOOP = "hazardLoop";

    private final MatterHazards links;
    private final MatterAccess access;
    private final HazardAccess hazards;
    private final HazardLookup lookup;
    private final InspectionRegister inspections;
    private final Processes processes;

    MatterFindings(
            MatterHazards links,
            MatterAccess access,
            HazardAccess hazards,
            HazardLookup lookup,
            InspectionRegister inspections,
            Processes processes) {
        this.links = links;
        this.access = access;
        this.hazards = hazards;
        this.lookup = lookup;
        this.inspections = inspections;
        this.processes = processes;
    }

    /**
     * What was found at a mine.
     *
     * @param place where, in 1 to 100 characters
     * @param description what is wrong, in 5 to 500 characters
     * @param majorCategory which of the fifteen categories of a major hazard applies, 1 to 15, if one does
     */
    @Embeddable
    public record Found(
            String place,
            @Enumerated(EnumType.STRING) Field field,
            String description,
            @Nullable Integer majorCategory) {}

    /**
     * Registers each finding as a hazard of the matter's mine, reported by the person logged in, all as one inspection of the mine.
     *
     * @param source how they were discovered, such as {@link Source#ENFORCEMENT}
     * @param inspectedOn the day of the inspection, today or before
     * @return the codes of the hazards, in the order of the findings; none if nothing was found
     * @throws org.bihuan.workflow.StepRefused if a finding is not as described, the day is after today, or the mine is outside the
     *     jurisdiction of the person logged in
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> register(Matter matter, Source source, LocalDate inspectedOn, List<Found> found) {
        Unit mine = matter.getUnit();
        Findings common = new Findings(UUID.randomUUID().toString(), mine, source, inspectedOn, null);
        List<String> codes = new ArrayList<>();
        for (Found one : found) {
            String code = processes.start(LOOP, mine.getCode(), report(mine, source, inspectedOn, one));
            Hazard hazard = lookup.get(code);
            inspections.found(hazard, common, null);
            links.save(new MatterHazard(matter, hazard));
            codes.add(code);
        }
        return codes;
    }

    private static Report report(Unit mine, Source source, LocalDate inspectedOn, Found found) {
        return new Report(
                mine.getCode(),
                found.place(),
                found.field(),
                source,
                found.description(),
                found.majorCategory(),
                false,
                null,
                false,
                inspectedOn);
    }

    /** How many of the hazards that were found in a matter and its parts are open, whoever asks. */
    public int open(Matter matter) {
        return (int) links.statesOf(matter).stream().filter(HazardState::isOpen).count();
    }

    /** The hazards that were found in a matter and its parts, as far as the person logged in may see them, oldest first. */
    public List<HazardLine> seenOf(Matter matter) {
        return hazards.seenOf(links.codesOf(matter)).stream()
                .sorted(Comparator.comparing(HazardLine::id))
                .toList();
    }

    /**
     * How many hazards were found in a matter and its parts, whoever asks.
     *
     * @param open how many of them are open
     */
    public record Tally(int found, int open) {}

    public Tally tally(Matter matter) {
        List<HazardState> states = links.statesOf(matter);
        return new Tally(
                states.size(), (int) states.stream().filter(HazardState::isOpen).count());
    }

    @Override
    public Optional<String> matterOf(Hazard hazard) {
        return links.matterOf(hazard).filter(code -> access.visible(code).isPresent());
    }
}
