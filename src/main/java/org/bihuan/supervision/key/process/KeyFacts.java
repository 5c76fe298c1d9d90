package org.bihuan.supervision.key.process;

import java.math.BigDecimal;
import java.util.function.BiFunction;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.MatterFindings.Tally;
import org.bihuan.supervision.key.KeyListing;
import org.bihuan.supervision.key.KeyProgress;
import org.bihuan.supervision.key.KeyProgress.Compared;
import org.bihuan.supervision.key.KeyProgress.Night;
import org.bihuan.supervision.key.KeyProgress.Progress;
import org.bihuan.supervision.key.KeySupervision;
import org.bihuan.supervision.watch.DataSignal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the forms about a mine show: its data when it is proposed; when it is listed why it was listed, its score and overdue share then and now, its findings, what was verified. */
@Component
class KeyFacts {

    private static final String NOTHING = "—";

    private final KeyListing listing;
    private final KeyProgress progress;

    KeyFacts(KeyListing listing, KeyProgress progress) {
        this.listing = listing;
        this.progress = progress;
    }

    /** @param line how a label and a value are written */
    String of(Matter matter, BiFunction<String, @Nullable Object, String> line) {
        KeySupervision key = listing.of(matter);
        Progress now = progress.of(key);
        Tally findings = now.findings();
        return line.apply("key.decision", key.getDecision())
                + line.apply("key.scores", score(now.before()) + " → " + score(now.now()))
                + line.apply("key.overdue", overdue(now))
                + line.apply("key.findings", (findings.found() - findings.open()) + " / " + findings.found())
                + line.apply("field.verification", key.getVerification());
    }

    /** The mine's data of the last night, on which it is decided whether it is listed. */
    String ofProposal(Matter matter, BiFunction<String, @Nullable Object, String> line) {
        KeySupervision key = listing.of(matter);
        Progress now = progress.of(key);
        Compared overdue = overdueOf(now);
        return line.apply("key.reason", key.getProposal())
                + line.apply("key.score", score(now.now()))
                + line.apply("signal.OVERDUE", percent(overdue.now()));
    }

    private static String score(@Nullable Night night) {
        return night == null ? NOTHING : String.valueOf(night.score());
    }

    private static String overdue(Progress progress) {
        Compared overdue = overdueOf(progress);
        return percent(overdue.before()) + " → " + percent(overdue.now());
    }

    private static Compared overdueOf(Progress progress) {
        return progress.signals().stream()
                .filter(compared -> compared.signal() == DataSignal.OVERDUE)
                .findFirst()
                .orElseThrow();
    }

    private static String percent(@Nullable BigDecimal value) {
        return value == null ? NOTHING : value.stripTrailingZeros().toPlainString() + "%";
    }
}
