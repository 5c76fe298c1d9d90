package org.bihuan.supervision.benchmark;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.benchmark.BenchmarkFigures.OfMine;
import org.jspecify.annotations.Nullable;

/** A mine nominated as a benchmark for others (标杆企业), with its figures of that day. It sees so once it is named. */
@Entity
public class Benchmark {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bihuan_seq")
    private long id;

    @Version
    private int version;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    private Matter matter;

    private String reason;
    private @Nullable Integer score;
    private @Nullable BigDecimal closureRate;
    private @Nullable BigDecimal onTimeRate;
    private @Nullable String opinion;
    private @Nullable Instant decidedAt;
    private @Nullable String withdrawal;
    private @Nullable Instant withdrawnAt;

    @SuppressWarnings("NullAway.Init")
    protected Benchmark() {}

    Benchmark(Matter matter, String reason, OfMine figures) {
        this.matter = matter;
        this.reason = reason;
        this.score = figures.score();
        this.closureRate = figures.closureRate();
        this.onTimeRate = figures.onTimeRate();
    }

    void sendBack(String wanted) {
        matter.requireIn(BenchmarkState.BENCHMARK_NOMINATED);
        this.opinion = wanted;
        matter.enter(BenchmarkState.BENCHMARK_SUPPLEMENTING);
    }

    void supplement(String why) {
        matter.requireIn(BenchmarkState.BENCHMARK_SUPPLEMENTING);
        this.reason = why;
        matter.enter(BenchmarkState.BENCHMARK_NOMINATED);
    }

    void name(@Nullable String words, Instant now) {
        decide(BenchmarkState.BENCHMARK_NAMED, words, now);
        matter.share();
    }

    void decline(String words, Instant now) {
        decide(BenchmarkState.BENCHMARK_DECLINED, words, now);
    }

    private void decide(BenchmarkState last, @Nullable String words, Instant now) {
        matter.requireIn(BenchmarkState.BENCHMARK_NOMINATED);
        this.opinion = words;
        this.decidedAt = now;
        matter.close(last, now);
    }

    /** It is a benchmark no more, and may be nominated anew. */
    void withdraw(String why, Instant now) {
        matter.requireIn(BenchmarkState.BENCHMARK_NAMED);
        this.withdrawal = why;
        this.withdrawnAt = now;
        matter.enter(BenchmarkState.BENCHMARK_WITHDRAWN);
    }

    public Matter getMatter() {
        return matter;
    }

    public String getReason() {
        return reason;
    }

    /** The score of its data when it was nominated. */
    public @Nullable Integer getScore() {
        return score;
    }

    public @Nullable BigDecimal getClosureRate() {
        return closureRate;
    }

    public @Nullable BigDecimal getOnTimeRate() {
        return onTimeRate;
    }

    /** What the bureau said last. */
    public @Nullable String getOpinion() {
        return opinion;
    }

    public @Nullable Instant getDecidedAt() {
        return decidedAt;
    }

    /** Why it is a benchmark no more. */
    public @Nullable String getWithdrawal() {
        return withdrawal;
    }

    public @Nullable Instant getWithdrawnAt() {
        return withdrawnAt;
    }
}
