package org.bihuan.supervision;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.organization.Jurisdiction;
import org.bihuan.organization.Jurisdictions;
import org.bihuan.organization.LikePattern;
import org.bihuan.organization.Person;
import org.bihuan.organization.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Matters as the person logged in may see them: the bureau all; a branch and its offices those about the mines they supervise and about
 * themselves; a mine and the group that owns it those that are shared with them; everybody those about the bureau that it shares. What
 * is outside is as if it did not exist.
 */
@Service
@Transactional(readOnly = true)
public class MatterAccess {

    private static final Set<Long> NONE = Set.of(-1L);

    private final Matters matters;
    private final MatterEntries entries;
    private final CurrentPerson current;
    private final Jurisdictions jurisdictions;

    MatterAccess(Matters matters, MatterEntries entries, CurrentPerson current, Jurisdictions jurisdictions) {
        this.matters = matters;
        this.entries = entries;
        this.current = current;
        this.jurisdictions = jurisdictions;
    }

    /**
     * Which matters a list shows.
     *
     * @param open whether only those that are not closed
     * @param text only those whose code, unit or subject contains it; upper and lower case are the same
     */
    public record Wanted(@Nullable MatterKind kind, boolean open, @Nullable String text) {

        private @Nullable String pattern() {
            return text == null || text.isBlank() ? null : LikePattern.containing(text);
        }
    }

    /** Which matters the person logged in sees, for the lists of a kind. */
    public MatterScope scope() {
        Jurisdiction seen = jurisdictions.of(current.get());
        return new MatterScope(seen.everything(), orNone(supervised(seen)), orNone(mines(seen)));
    }

    /** The matter, with its unit, if the person logged in may see it. */
    public Optional<Matter> visible(String code) {
        MatterScope seen = scope();
        return matters.visible(code, seen.everything(), seen.supervised(), seen.mines());
    }

    /** Those of some matters, parts among them, that the person logged in may see, with their units. */
    public List<Matter> seenOf(Collection<String> codes) {
        MatterScope seen = scope();
        return codes.isEmpty() ? List.of() : matters.seenOf(codes, seen.everything(), seen.supervised(), seen.mines());
    }

    /** Whether the person logged in sees what is drafted about a unit: who supervises it or whose office it is, and the bureau. */
    public boolean seesDrafts(Unit unit) {
        MatterScope seen = scope();
        return seen.everything() || seen.supervised().contains(unit.getId());
    }

    /** What the person logged in may see, in the order of the page; parts of others are listed if their kind is wanted. */
    public Slice<MatterLine> find(Wanted wanted, Pageable page) {
        MatterScope seen = scope();
        return matters.seen(
                seen.everything(),
                seen.supervised(),
                seen.mines(),
                wanted.kind(),
                wanted.open(),
                wanted.pattern(),
                page);
    }

    /** Those about one unit that the person logged in may see, in the order of the page; parts of others are not listed. */
    public List<MatterLine> about(Unit unit, Pageable page) {
        MatterScope seen = scope();
        return matters.about(unit, seen.everything(), seen.supervised(), seen.mines(), page);
    }

    /** The steps, but for reminders, that matters about a unit took in a time, oldest first, as far as the person logged in may see them. */
    public List<MatterEntry> stepsAbout(Unit unit, Instant from, Instant before) {
        MatterScope seen = scope();
        return entries.about(
                unit,
                seen.everything(),
                seen.supervised(),
                seen.mines(),
                from,
                before,
                Set.of(Watched.TASK_REMINDED.name(), Watched.TASK_DUE_TODAY.name()));
    }

    private static Set<Long> supervised(Jurisdiction seen) {
        Set<Long> units = new HashSet<>(seen.supervised());
        units.addAll(seen.offices());
        return units;
    }

    /** Everybody of a mine sees what is shared with it. */
    private Set<Long> mines(Jurisdiction seen) {
        Set<Long> mines = new HashSet<>(seen.mines());
        current.actor().all().map(Person::mine).forEach(mine -> mine.ifPresent(own -> mines.add(own.getId())));
        return mines;
    }

    private static Set<Long> orNone(Collection<Long> ids) {
        return ids.isEmpty() ? NONE : Set.copyOf(ids);
    }
}
