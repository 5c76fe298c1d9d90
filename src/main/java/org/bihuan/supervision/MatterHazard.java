package org.bihuan.supervision;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import org.bihuan.hazard.Hazard;
import org.hibernate.annotations.Immutable;

/** In which matter a hazard was found. */
@Entity
@Immutable
class MatterHazard {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bihuan_seq")
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Matter matter;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    private Hazard hazard;

    @SuppressWarnings("NullAway.Init")
    protected MatterHazard() {}

    MatterHazard(Matter matter, Hazard hazard) {
        this.matter = matter;
        this.hazard = hazard;
    }
}
