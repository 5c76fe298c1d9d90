package org.bihuan.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.bihuan.hazard.Inspection;
import org.bihuan.organization.Person;
import org.bihuan.organization.Unit;
import org.jspecify.annotations.Nullable;

/** A rectification notice for a unit and, once all its hazards are accepted, its re-check sheet. */
@Entity
class Notice {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bihuan_seq")
    private long id;

    private String code;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Inspection inspection;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Unit section;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Person issuer;

    private Instant issuedAt;
    private @Nullable String reviewCode;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Person reviewer;

    private @Nullable Instant reviewedAt;

    @SuppressWarnings("NullAway.Init")
    protected Notice() {}

    Notice(String code, Inspection inspection, Unit section, Person issuer, Instant now) {
        this.code = code;
        this.inspection = inspection;
        this.section = section;
        this.issuer = issuer;
        this.issuedAt = now;
    }

    void review(String number, Person by, Instant now) {
        this.reviewCode = number;
        this.reviewer = by;
        this.reviewedAt = now;
    }

    public long getId() {
        return id;
    }

    /** Its number, such as {@code QSS-T-2026-0001}. */
    public String getCode() {
        return code;
    }

    public Inspection getInspection() {
        return inspection;
    }

    public Unit getSection() {
        return section;
    }

    public Person getIssuer() {
        return issuer;
    }

    public Instant getIssuedAt() {
        return issuedAt;
    }

    /** The number of its re-check sheet, such as {@code QSS-F-2026-0001}, once there is one. */
    public @Nullable String getReviewCode() {
        return reviewCode;
    }

    public @Nullable Person getReviewer() {
        return reviewer;
    }

    public @Nullable Instant getReviewedAt() {
        return reviewedAt;
    }
}
