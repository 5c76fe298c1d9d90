package org.bihuan.exchange;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.bihuan.organization.Unit;
import org.hibernate.annotations.Immutable;

/** By which fingerprint a mine's imported hazard is recognised. A mine has each fingerprint once; the database sees to it. */
@Entity
@Immutable
class ImportedHazard {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bihuan_seq")
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Unit mine;

    private String fingerprint;
    private String hazardCode;

    @SuppressWarnings("NullAway.Init")
    protected ImportedHazard() {}

    ImportedHazard(Unit mine, String fingerprint, String hazardCode) {
        this.mine = mine;
        this.fingerprint = fingerprint;
        this.hazardCode = hazardCode;
    }

    long getId() {
        return id;
    }

    String getFingerprint() {
        return fingerprint;
    }

    String getHazardCode() {
        return hazardCode;
    }
}
