package org.bihuan.supervision.watch;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.bihuan.supervision.Matter;
import org.bihuan.workflow.StepRefused;
import org.jspecify.annotations.Nullable;

/** What a mine is urged about. A mine has at most one open urge about each signal. */
@Entity
public class Urge {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bihuan_seq")
    private long id;

    @Version
    private int version;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    private Matter matter;

    @Enumerated(EnumType.STRING)
    private DataSignal watched;

    private int rules;
    private @Nullable BigDecimal measured;
    private int allowed;
    private @Nullable String openAbout;
    private @Nullable String answer;
    private @Nullable String opinion;
    private int returned;
    private @Nullable LocalDate restUntil;

    @SuppressWarnings("NullAway.Init")
    protected Urge() {}

    Urge(Matter matter, DataMark mark, int rules) {
        this.matter = matter;
        this.watched = mark.signal();
        this.rules = rules;
        this.measured = mark.measured();
        this.allowed = mark.allowed();
        this.openAbout = matter.getUnit().getId() + "/" + mark.signal();
    }

    /** @throws StepRefused unless it is to be answered */
    void answer(String text, LocalDate today) {
        matter.requireIn(UrgeState.ANSWERING);
        this.answer = text;
        matter.meet(today);
        matter.enter(UrgeState.JUDGING);
    }

    /** @throws StepRefused unless it was answered */
    void sendBack(String reason) {
        matter.requireIn(UrgeState.JUDGING);
        this.opinion = reason;
        this.returned++;
        matter.enter(UrgeState.ANSWERING);
    }

    /**
     * @param rest the last day on which the mine is not urged about this again
     * @throws StepRefused unless it was answered
     */
    void accept(@Nullable String remark, LocalDate rest, Instant now) {
        matter.requireIn(UrgeState.JUDGING);
        this.opinion = remark;
        this.restUntil = rest;
        close(now);
    }

    /** @throws StepRefused if it is closed */
    void recover(Instant now) {
        matter.requireIn(UrgeState.ANSWERING, UrgeState.JUDGING);
        close(now);
    }

    private void close(Instant now) {
        this.openAbout = null;
        matter.close(UrgeState.URGE_CLOSED, now);
    }

    public Matter getMatter() {
        return matter;
    }

    public DataSignal getWatched() {
        return watched;
    }

    /** The version of the table by which it was opened. */
    int getRules() {
        return rules;
    }

    /** What was measured when it was opened; nothing if there was nothing in the period. */
    public @Nullable BigDecimal getMeasured() {
        return measured;
    }

    public int getAllowed() {
        return allowed;
    }

    public @Nullable String getAnswer() {
        return answer;
    }

    /** What the office said to the last answer. */
    public @Nullable String getOpinion() {
        return opinion;
    }

    /** How many answers were sent back. */
    public int getReturned() {
        return returned;
    }

    /** The last day on which the mine is not urged about this again, since its answer was accepted. */
    public @Nullable LocalDate getRestUntil() {
        return restUntil;
    }
}
