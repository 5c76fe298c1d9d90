package org.bihuan.supervision;

import jakarta.persistence.Entity;
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

/** One line of a matter's record: who did what, when and why. Never changed, never deleted. */
@Entity
@Immutable
@Table(name = "matter_record")
public class MatterEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bihuan_seq")
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Matter matter;

    private Instant happenedAt;
    private String step;
    private String state;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Person actor;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Person actedFor;

    private @Nullable String note;
    private @Nullable String rule;
    private @Nullable String task;
    private boolean shared;

    @SuppressWarnings("NullAway.Init")
    protected MatterEntry() {}

    MatterEntry(
            Matter matter,
            Instant at,
            MatterStep step,
            @Nullable Person actor,
            @Nullable Person actedFor,
            @Nullable String note,
            @Nullable String rule,
            @Nullable String task) {
        this.matter = matter;
        this.happenedAt = at;
        this.step = step.name();
        this.state = matter.getState();
        this.actor = actor;
        this.actedFor = actedFor;
        this.note = note;
        this.rule = rule;
        this.task = task;
        this.shared = matter.isShared();
    }

    public long getId() {
        return id;
    }

    public Matter getMatter() {
        return matter;
    }

    public Instant getHappenedAt() {
        return happenedAt;
    }

    /** The name of the {@link MatterStep}. */
    public String getStep() {
        return step;
    }

    /** The state after the step. */
    public String getState() {
        return state;
    }

    /** Who did it; nobody when the system did. */
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

    /** The table and its version by which the step was taken; empty if people decided. */
    public @Nullable String getRule() {
        return rule;
    }

    /** Whether its unit saw the matter then. What is noted before is said among those who supervise, and stays with them. */
    public boolean isShared() {
        return shared;
    }

    /** The engine's id of the task that the step is about, if it is about one that waits. */
    public @Nullable String getTask() {
        return task;
    }
}
