package org.bihuan.hazard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.organization.Jurisdiction;
import org.bihuan.organization.Jurisdictions;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.SliceImpl;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hazards as the person logged in may see them. What is outside the jurisdiction is as if it did not exist. */
@Service
@Transactional(readOnly = true)
public class HazardAccess {

    private static final long NOBODY = -1;
    private static final Set<Long> NONE = Set.of(NOBODY);
    private static final int MOST_LINKED = 50;
    private static final int LINES_AT_ONCE = 500;

    private final Hazards hazards;
    private final HazardPages pages;
    private final Inspections inspections;
    private final Records records;
    private final CurrentPerson current;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    HazardAccess(
            Hazards hazards,
            HazardPages pages,
            Inspections inspections,
            Records records,
            CurrentPerson current,
            Jurisdictions jurisdictions,
            Clock clock) {
        this.hazards = hazards;
        this.pages = pages;
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

    /**
     * What the person logged in reported (我上报的); anonymous reports are not among them.
     *
     * @param page the page, without a sort
     */
    public Slice<HazardLine> reportedByMe(HazardOrder order, Pageable page) {
        long me = current.get().getId();
        List<Long> ids = ids(HazardsSeen.reportedBy(me), HazardFilter.NONE, order, page);
        return slice(ids, page, wanted -> hazards.reportedWith(wanted, me));
    }

    /**
     * What the person logged in may see.
     *
     * @param page the page, without a sort
     */
    public Slice<HazardLine> find(HazardFilter filter, HazardOrder order, Pageable page) {
        Jurisdiction seen = jurisdictions.of(current.get());
        return slice(
                ids(HazardsSeen.inOrder(seen), filter, order, page),
                page,
                ids -> hazards.seenWith(
                        ids, seen.everything(), orNone(seen.mines()), orNone(seen.sections()), seen.people()));
    }

    /**
     * Gives all that {@link #find} finds, part by part. No database connection is held between the parts, however slowly they are
     * taken.
     *
     * @param most how many are given at most
     * @return whether that was all
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean all(HazardFilter filter, HazardOrder order, int most, Consumer<List<HazardLine>> part) {
        Jurisdiction seen = jurisdictions.of(current.get());
        List<Long> ids = pages.ids(HazardsSeen.inOrder(seen), filter, order, 0, most + 1);
        int end = Math.min(ids.size(), most);
        for (int from = 0; from < end; from += LINES_AT_ONCE) {
            List<Long> some = ids.subList(from, Math.min(from + LINES_AT_ONCE, end));
            part.accept(inOrder(
                    some,
                    hazards.seenWith(
                            some, seen.everything(), orNone(seen.mines()), orNone(seen.sections()), seen.people())));
        }
        return ids.size() == end;
    }

    /** One more than the page holds if there is another page. */
    private List<Long> ids(HazardsSeen seen, HazardFilter filter, HazardOrder order, Pageable page) {
        return pages.ids(seen, filter, order, (int) page.getOffset(), page.getPageSize() + 1);
    }

    private static Slice<HazardLine> slice(
            List<Long> ids, Pageable page, Function<List<Long>, List<HazardLine>> lines) {
        List<Long> shown = ids.subList(0, Math.min(ids.size(), page.getPageSize()));
        return new SliceImpl<>(
                shown.isEmpty() ? List.of() : inOrder(shown, lines.apply(shown)), page, ids.size() > shown.size());
    }

    private static List<HazardLine> inOrder(List<Long> ids, List<HazardLine> lines) {
        Map<Long, Integer> places = new HashMap<>();
        ids.forEach(id -> places.put(id, places.size()));
        return lines.stream()
                .sorted(Comparator.comparing(line -> places.get(line.id())))
                .toList();
    }

    /** The hazard that this one repeats and those that repeat it, as far as the person logged in may see them; at most 51. */
    public List<HazardLine> linkedTo(Hazard hazard) {
        Jurisdiction seen = jurisdictions.of(current.get());
        Hazard original = hazard.getDuplicateOf();
        List<HazardLine> linked = new ArrayList<>(original == null ? List.of() : seenOf(List.of(original.getCode())));
        linked.addAll(hazards.repeating(
                hazard.getId(),
                seen.everything(),
                orNone(seen.mines()),
                orNone(seen.sections()),
                seen.people(),
                PageRequest.of(0, MOST_LINKED)));
        return linked;
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
        return pages.overdue(HazardsSeen.by(jurisdictions.of(current.get())), LocalDate.now(clock));
    }

    private static Set<Long> orNone(Collection<Long> ids) {
        return ids.isEmpty() ? NONE : Set.copyOf(ids);
    }
}
