package org.bihuan.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A unit of the organization. A mine has two parents: the group that owns it and the branch office that supervises it. */
@Entity
public class Unit {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bihuan_seq")
    private long id;

    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private UnitKind kind;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Unit parent;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Unit supervisor;

    private boolean workingDays;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(20)")
    private Operation operation = Operation.PRODUCING;

    private @Nullable LocalDate stoppedOn;
    private boolean administered;

    @SuppressWarnings("NullAway.Init")
    protected Unit() {}

    Unit(String code, String name, UnitKind kind) {
        this.code = code;
        this.name = name;
        this.kind = kind;
    }

    public long getId() {
        return id;
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public UnitKind getKind() {
        return kind;
    }

    public Optional<Unit> parent() {
        return Optional.ofNullable(parent);
    }

    /** The branch office that supervises this mine. */
    public Optional<Unit> supervisor() {
        return Optional.ofNullable(supervisor);
    }

    /** Whether time limits of up to ten days count working days in this mine, else calendar days. */
    public boolean countsWorkingDays() {
        return workingDays;
    }

    /** Whether this mine produces; all other units do their work. */
    public Operation getOperation() {
        return operation;
    }

    public boolean isInOperation() {
        return operation == Operation.PRODUCING;
    }

    /** Whether it was in operation on a day, as far as is known: of a mine that produces again it is not known when it did not. */
    public boolean wasInOperationOn(LocalDate day) {
        return stoppedOn == null || day.isBefore(stoppedOn);
    }

    /** The mine that this unit is or belongs to; empty for units of the bureau and the groups. */
    public Optional<Unit> mine() {
        return switch (kind) {
            case MINE -> Optional.of(this);
            case DEPARTMENT, SECTION, TEAM -> parent().flatMap(Unit::mine);
            case BUREAU, OFFICE, BRANCH, BRANCH_OFFICE, GROUP -> Optional.empty();
        };
    }

    /** What this unit is a part of, and within which people stand in for each other: a mine, a group, a branch, the bureau. */
    Unit organization() {
        return switch (kind) {
            case MINE, GROUP, BRANCH, BUREAU -> this;
            case DEPARTMENT, SECTION, TEAM, BRANCH_OFFICE, OFFICE ->
                parent().map(Unit::organization).orElse(this);
        };
    }

    /** Whether this is that unit or a part of it. */
    public boolean isWithin(Unit that) {
        return equals(that) || parent().filter(above -> above.isWithin(that)).isPresent();
    }

    void describe(String name, UnitKind kind, boolean workingDays) {
        this.name = name;
        this.kind = kind;
        this.workingDays = workingDays;
    }

    void operate(Operation next, LocalDate today) {
        if (next == Operation.PRODUCING) {
            stoppedOn = null;
        } else if (stoppedOn == null) {
            stoppedOn = today;
        }
        this.operation = next;
    }

    void place(@Nullable Unit parent, @Nullable Unit supervisor) {
        this.parent = parent;
        this.supervisor = supervisor;
    }

    /** Whether an administrator has described it on a page: then files leave it alone. */
    boolean isAdministered() {
        return administered;
    }

    void administer() {
        this.administered = true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Unit that && getId() == that.getId();
    }

    @Override
    public int hashCode() {
        return Long.hashCode(getId());
    }
}
