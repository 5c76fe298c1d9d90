package org.bihuan.hazard;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.organization.Jurisdiction;
import org.bihuan.organization.Jurisdictions;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hazards as the person logged in may see them. What is outside the jurisdiction is as if it did not exist. */
@Service
@Transactional(readOnly = true)
public class HazardAccess {

    private static final Set<Long> NONE = Set.of(-1L);

    private final Hazards hazards;
    private final Records records;
    private final CurrentPerson current;
    private final Jurisdictions jurisdictions;

    HazardAccess(Hazards hazards, Records records, CurrentPerson current, Jurisdictions jurisdictions) {
        this.hazards = hazards;
        this.records = records;
        this.current = current;
        this.jurisdictions = jurisdictions;
    }

    /** The hazard, with the units and people it names, if the person logged in may see it. */
    public Optional<Hazard> visible(String code) {
        Jurisdiction seen = jurisdictions.of(current.get());
        return hazards.visible(code, seen.everything(), orNone(seen.mines()), orNone(seen.sections()), seen.person());
    }

    /** The record of a hazard that {@link #visible} gave, oldest first, with the actors. */
    public List<RecordEntry> record(Hazard hazard) {
        return records.of(hazard.getId());
    }

    /** What the person logged in reported (我上报的), newest first; anonymous reports are not among them. */
    public Page<Hazard> reportedByMe(Pageable page) {
        return hazards.reportedBy(current.get().getId(), page);
    }

    private static Set<Long> orNone(Collection<Long> ids) {
        return ids.isEmpty() ? NONE : Set.copyOf(ids);
    }
}
