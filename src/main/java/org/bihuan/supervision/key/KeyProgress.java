package org.bihuan.supervision.key;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bihuan.organization.Unit;
import org.bihuan.supervision.MatterFindings;
import org.bihuan.supervision.watch.DataMark;
import org.bihuan.supervision.watch.DataScores;
import org.bihuan.supervision.watch.DataSignal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has become of a listed mine: its data when it was listed and now, and what of the findings is done. */
@Service
@Transactional(readOnly = true)
public class KeyProgress {

    private final DataScores scores;
    private final MatterFindings findings;

    KeyProgress(DataScores scores, MatterFindings findings) {
        this.scores = scores;
        this.findings = findings;
    }

    /**
     * @param before the night when it was listed; nothing if its data were not judged by then
     * @param now the last night, or that of its verification once it is delisted
     * @param signals in their order
     */
    public record Progress(
            @Nullable Night before, @Nullable Night now, List<Compared> signals, MatterFindings.Tally findings) {}

    /** @param score 0 to 100 */
    public record Night(LocalDate day, int score) {}

    /** What was measured then and now, in days, percent or a number; nothing if there was nothing to measure. */
    public record Compared(DataSignal signal, @Nullable BigDecimal before, @Nullable BigDecimal now) {}

    public Progress of(KeySupervision key) {
        Unit mine = key.getMatter().getUnit();
        LocalDate before = key.getJudgedBefore();
        LocalDate now = key.getMatter().isOpen() ? last(mine) : key.getJudgedAfter();
        List<DataMark> then = marks(mine, before);
        List<DataMark> since = marks(mine, now);
        return new Progress(
                night(before, then),
                night(now, since),
                Stream.of(DataSignal.values())
                        .map(signal -> new Compared(signal, measured(then, signal), measured(since, signal)))
                        .toList(),
                findings.tally(key.getMatter()));
    }

    private @Nullable LocalDate last(Unit mine) {
        return scores.trend(mine, 1).stream()
                .map(DataScores.OfDay::judgedOn)
                .findFirst()
                .orElse(null);
    }

    private List<DataMark> marks(Unit mine, @Nullable LocalDate day) {
        return day == null ? List.of() : scores.marks(mine, day);
    }

    private static @Nullable Night night(@Nullable LocalDate day, List<DataMark> marks) {
        return day == null || marks.isEmpty()
                ? null
                : new Night(day, marks.stream().mapToInt(DataMark::points).sum());
    }

    private static @Nullable BigDecimal measured(List<DataMark> marks, DataSignal signal) {
        return marks.stream()
                .filter(mark -> mark.signal() == signal)
                .findFirst()
                .flatMap(mark -> Optional.ofNullable(mark.measured()))
                .orElse(null);
    }
}
