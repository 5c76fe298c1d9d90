package org.bihuan.hazard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.organization.Jurisdiction;
import org.bihuan.organization.Jurisdictions;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hazards as the person logged in may see them. What is outside the jurisdiction is as if it did not exist. */
@Service
@Transactional(readOnly = true)
public class HazardAccess {

    private static final long NOBODY = -1;
    private static final Set<Long> NONE = Set.of(NOBODY);
    private static final Set<HazardState> UNRECTIFIED =
            EnumSet.of(HazardState.ASSIGNING, HazardState.PLANNING, HazardState.LISTING, HazardState.RECTIFYING);
    private static final int MOST_LINKED = 50;

    private final Hazards hazards;
    private final Inspections inspections;
    private final Records records;
    private final CurrentPerson current;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    HazardAccess(
            Hazards hazards,
            Inspections inspections,
            Records records,
            CurrentPerson current,
            Jurisdictions jurisdictions,
            Clock clock) {
        this.hazards = hazards;
        this.inspections = inspections;
        this.records = records;
        this.current = current;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    /** The hazard, with the units and people it names, if the person logged in may see it. */
    public Optional<Hazard> visible(String code) {
        Jurisdiction seen = jurisdictions.of(current.get());
        return hazards.visible(code, seen.everything(), orNone(seen.mines()), orNone(seen.sections()), seen.people());
    }

    /** The record of a hazard that {@link #visible} gave, oldest first, with the actors. */
    public List<RecordEntry> record(Hazard hazard) {
        return records.of(hazard.getId());
    }

    /** What the person logged in reported (我上报的), in the order of the page; anonymous reports are not among them. */
    public Page<HazardLine> reportedByMe(Pageable page) {
        return hazards.reportedBy(current.get().getId(), page);
    }

    /** What the person logged in may see, in the order of the page. */
    public Slice<HazardLine> find(HazardFilter filter, Pageable page) {
        Jurisdiction seen = jurisdictions.of(current.get());
        return hazards.seen(
                seen.everything(),
                orNone(seen.mines()),
                orNone(seen.sections()),
                seen.people(),
                filter.state(),
                filter.grade(),
                filter.pattern(),
                page);
    }

    /** The hazard that this one repeats and those that repeat it, as far as the person logged in may see them; at most 50. */
    public List<HazardLine> linkedTo(Hazard hazard) {
        Jurisdiction seen = jurisdictions.of(current.get());
        Hazard original = hazard.getDuplicateOf();
        return hazards.linked(
                hazard.getId(),
                original == null ? NOBODY : original.getId(),
                seen.everything(),
                orNone(seen.mines()),
                orNone(seen.sections()),
                seen.people(),
                PageRequest.of(0, MOST_LINKED));
    }

    /** The inspection with this number, if the person logged in may see something that it found. */
    public Optional<Inspection> inspection(String code) {
        return inspections.called(code).filter(inspection -> !foundBy(inspection)
                .isEmpty());
    }

    /** What an inspection found, as far as the person logged in may see it, in the order of the sheet. */
    public List<HazardLine> foundBy(Inspection inspection) {
        Jurisdiction seen = jurisdictions.of(current.get());
        return hazards.foundBy(
                inspection.getId(), seen.everything(), orNone(seen.mines()), orNone(seen.sections()), seen.people());
    }

    /** Those with these codes that the person logged in may see. */
    public List<HazardLine> seenOf(Collection<String> codes) {
        if (codes.isEmpty()) {
            return List.of();
        }
        Jurisdiction seen = jurisdictions.of(current.get());
        return hazards.seenOf(codes, seen.everything(), orNone(seen.mines()), orNone(seen.sections()), seen.people());
    }

    /** How many of the hazards that the person logged in may see are overdue: not rectified after their deadline. */
    public long overdue() {
        Jurisdiction seen = jurisdictions.of(current.get());
        return hazards.overdue(
                UNRECTIFIED,
                LocalDate.now(clock),
                seen.everything(),
                orNone(seen.mines()),
                orNone(seen.sections()),
                seen.people());
    }

    private static Set<Long> orNone(Collection<Long> ids) {
        return ids.isEmpty() ? NONE : Set.copyOf(ids);
    }
}
