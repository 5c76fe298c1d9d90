package org.bihuan.supervision;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.bihuan.organization.Person;
import org.bihuan.organization.Unit;
import org.bihuan.workflow.StepRefused;
import org.hibernate.annotations.NaturalId;
import org.jspecify.annotations.Nullable;

/**
 * Something that the bureau or a branch supervises in a process of its own (监管事项): what all kinds have in common. What a kind has beside
 * that stands in an entity of its own which refers to it. Its states are an enum of the kind, in words {@code matter.state.<name>}.
 */
@Entity
public class Matter {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bihuan_seq")
    private long id;

    @Version
    private int version;

    @NaturalId
    private String code;

    @Enumerated(EnumType.STRING)
    private MatterKind kind;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Unit unit;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Matter partOf;

    private String subject;
    private String state;
    private boolean shared;
    private int rules;
    private @Nullable LocalDate firstDueOn;
    private @Nullable LocalDate dueOn;
    private @Nullable LocalDate doneOn;
    private Instant openedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Person openedBy;

    private @Nullable Instant closedAt;

    @SuppressWarnings("NullAway.Init")
    protected Matter() {}

    Matter(String code, Opening opening, int rules, @Nullable Person opener, Instant now) {
        this.code = code;
        this.kind = opening.kind();
        this.unit = opening.unit();
        this.partOf = opening.partOf();
        this.subject = opening.subject();
        this.state = opening.state().name();
        this.openedAt = now;
        this.firstDueOn = opening.dueOn() == null ? null : withinReach(opening.dueOn());
        this.dueOn = firstDueOn;
        this.rules = rules;
        this.openedBy = opener;
    }

    /**
     * With what a matter is opened.
     *
     * @param unit whom it is about
     * @param partOf the matter that it is a part of
     * @param subject what it is about, in 1 to 500 characters
     * @param state the first of its kind's states
     * @param dueOn the last day by which it is to be done, if there is one; at most ten years ahead
     */
    public record Opening(
            MatterKind kind,
            Unit unit,
            @Nullable Matter partOf,
            String subject,
            Enum<?> state,
            @Nullable LocalDate dueOn) {}

    /** @throws StepRefused unless it stands in one of these states */
    public void requireIn(Enum<?>... states) {
        if (Arrays.stream(states).noneMatch(this::standsIn)) {
            throw new StepRefused("matter.refused.state", code);
        }
    }

    public boolean standsIn(Enum<?> named) {
        return state.equals(named.name());
    }

    public void enter(Enum<?> next) {
        this.state = next.name();
    }

    /** From now on its unit sees it, and the group that owns the unit. */
    public void share() {
        this.shared = true;
    }

    /** What is changed again its unit does not see until it is approved again. */
    public void withhold() {
        this.shared = false;
    }

    /** Says anew what it is about. */
    public void reword(String words) {
        this.subject = words;
    }

    /**
     * Sets another last day, by which it is still to be done; the first one stays on record.
     *
     * @throws StepRefused if it is too far ahead
     */
    public void moveDueOn(LocalDate day) {
        this.dueOn = withinReach(day);
        this.doneOn = null;
    }

    private LocalDate withinReach(LocalDate day) {
        return LastDay.withinReach(day, LocalDate.ofInstant(openedAt, ZoneOffset.UTC));
    }

    /** What its last day is about is done, for the first time; what follows is not late by that day. */
    public void meet(LocalDate day) {
        if (doneOn == null) {
            this.doneOn = day;
        }
    }

    public void close(Enum<?> last, Instant now) {
        enter(last);
        this.closedAt = now;
    }

    public long getId() {
        return id;
    }

    /** Counts its changes. */
    public int getVersion() {
        return version;
    }

    /** Its number, such as {@code QSS-C-2026-0001}; also the business key of its process. */
    public String getCode() {
        return code;
    }

    public MatterKind getKind() {
        return kind;
    }

    /** Whom it is about: mostly a mine. */
    public Unit getUnit() {
        return unit;
    }

    public @Nullable Matter getPartOf() {
        return partOf;
    }

    public String getSubject() {
        return subject;
    }

    /** The name of the state. */
    public String getState() {
        return state;
    }

    /** Whether its unit sees it. */
    public boolean isShared() {
        return shared;
    }

    /** The version of the table of its time limits, kept from its beginning. */
    public int getRules() {
        return rules;
    }

    public @Nullable LocalDate getFirstDueOn() {
        return firstDueOn;
    }

    /** The last day by which it is to be done. */
    public @Nullable LocalDate getDueOn() {
        return dueOn;
    }

    /** The day on which was done what its last day is about, if its kind tells that; else it is done when it is closed. */
    public @Nullable LocalDate getDoneOn() {
        return doneOn;
    }

    public Instant getOpenedAt() {
        return openedAt;
    }

    /** Who opened it; nobody when a rule did. */
    public @Nullable Person getOpenedBy() {
        return openedBy;
    }

    public @Nullable Instant getClosedAt() {
        return closedAt;
    }

    public boolean isOpen() {
        return closedAt == null;
    }
}
