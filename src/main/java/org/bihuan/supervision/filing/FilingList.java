package org.bihuan.supervision.filing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.bihuan.organization.LikePattern;
import org.bihuan.supervision.MatterAccess;
import org.bihuan.supervision.MatterScope;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has filed what and who has not, as far as the person logged in sees the units. */
@Service
@Transactional(readOnly = true)
public class FilingList {

    private static final int PART = 500;
    private static final int MOST = 50_000;
    private static final int COUNTED = 20;

    private final Filings filings;
    private final MatterAccess access;
    private final Clock clock;

    FilingList(Filings filings, MatterAccess access, Clock clock) {
        this.filings = filings;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Which filings a list shows.
     *
     * @param duty the id of a duty
     * @param period as {@link Period#toString} writes it
     * @param text only those whose code, unit or subject contains it; upper and lower case are the same
     */
    public record Wanted(
            @Nullable String duty,
            @Nullable String period,
            @Nullable Standing standing,
            @Nullable String text,
            @Nullable FilingOrder order) {

        /** What is no period is not asked for. */
        public Wanted {
            period = period != null && period.matches("\\d{4}(-Q[1-4])?") ? period : null;
        }

        private Sort sort() {
            return (order == null ? FilingOrder.NEWEST : order).sort();
        }
    }

    public Slice<FilingLine> find(Wanted wanted, int page, int size) {
        MatterScope seen = access.scope();
        Standing standing = wanted.standing();
        return filings.seen(
                seen.everything(),
                seen.supervised(),
                seen.mines(),
                orNull(wanted.duty()),
                orNull(wanted.period()),
                standing == null ? null : standing.name(),
                wanted.text() == null || wanted.text().isBlank() ? null : LikePattern.containing(wanted.text()),
                LocalDate.now(clock),
                PageRequest.of(page, size, wanted.sort()));
    }

    private static @Nullable String orNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed;
    }

    /** Gives all lines part by part, at most 50,000; whether that was all. */
    public boolean all(Wanted wanted, Consumer<List<FilingLine>> parts) {
        for (int page = 0; page < MOST / PART; page++) {
            Slice<FilingLine> part = find(wanted, page, PART);
            parts.accept(part.getContent());
            if (!part.hasNext()) {
                return true;
            }
        }
        return false;
    }

    /** The counts of the periods that fell due last. */
    public List<FilingCounts> counts() {
        MatterScope seen = access.scope();
        return filings.counts(
                seen.everything(), seen.supervised(), seen.mines(), LocalDate.now(clock), PageRequest.of(0, COUNTED));
    }
}
