package org.bihuan.hazard;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.bihuan.organization.Person;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One line of a hazard's record: who did what, when and why. Never changed, never deleted. */
@Entity
@Immutable
@Table(name = "hazard_record")
public class RecordEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bihuan_seq")
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Hazard hazard;

    private Instant happenedAt;

    @Enumerated(EnumType.STRING)
    private Step step;

    @Enumerated(EnumType.STRING)
    private HazardState state;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Person actor;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Person actedFor;

    private @Nullable String note;
    private @Nullable String rule;

    @SuppressWarnings("NullAway.Init")
    protected RecordEntry() {}

    RecordEntry(
            Hazard hazard,
            Instant at,
            Step step,
            @Nullable Person actor,
            @Nullable Person actedFor,
            @Nullable String note,
            @Nullable String rule) {
        this(hazard, at, step, hazard.getState(), actor, note);
        this.actedFor = actedFor;
        this.rule = rule;
    }

    RecordEntry(
            Hazard hazard, Instant at, Step step, HazardState state, @Nullable Person actor, @Nullable String note) {
        this.hazard = hazard;
        this.happenedAt = at;
        this.step = step;
        this.state = state;
        this.actor = actor;
        this.note = note;
    }

    public long getId() {
        return id;
    }

    public Instant getHappenedAt() {
        return happenedAt;
    }

    public Step getStep() {
        return step;
    }

    /** The state after the step. */
    public HazardState getState() {
        return state;
    }

    /** Who did it; nobody when the system did, or an anonymous reporter. */
    public @Nullable Person getActor() {
        return actor;
    }

    /** For whom the actor stood in; nobody when they acted on their own account. */
    public @Nullable Person getActedFor() {
        return actedFor;
    }

    public @Nullable String getNote() {
        return note;
    }

    /** The table and its version by which the step was taken, such as {@code deadlinePlan/2}; empty if people decided. */
    public @Nullable String getRule() {
        return rule;
    }
}
