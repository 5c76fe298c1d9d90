package org.bihuan.hazard;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.bihuan.organization.Person;
import org.bihuan.organization.Unit;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A closure that a re-check found false (虚假销号). It counts against the unit of who had accepted. Never changed, never deleted. */
@Entity
@Immutable
class FalseClosure {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bihuan_seq")
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Hazard hazard;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Person acceptedBy;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Unit unit;

    private Instant foundAt;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Person foundBy;

    @SuppressWarnings("NullAway.Init")
    protected FalseClosure() {}

    /** Of a closure that still stands. */
    FalseClosure(Hazard hazard, Person foundBy, Instant foundAt) {
        this.hazard = hazard;
        this.acceptedBy = hazard.getAcceptor();
        this.unit = acceptedBy == null ? hazard.getMine() : acceptedBy.getUnit();
        this.foundAt = foundAt;
        this.foundBy = foundBy;
    }
}
