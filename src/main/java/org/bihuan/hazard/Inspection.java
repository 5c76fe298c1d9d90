package org.bihuan.hazard;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import org.bihuan.organization.Person;
import org.bihuan.organization.Unit;
import org.jspecify.annotations.Nullable;

/** An inspection (检查) whose findings were registered together. */
@Entity
public class Inspection {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bihuan_seq")
    private long id;

    private String code;
    private String sheet;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Unit mine;

    @Enumerated(EnumType.STRING)
    private Source source;

    private LocalDate inspectedOn;
    private @Nullable String place;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Person inspector;

    private Instant registeredAt;

    @SuppressWarnings("NullAway.Init")
    protected Inspection() {}

    Inspection(String code, Findings findings, Person inspector, Instant now) {
        this.code = code;
        this.sheet = findings.sheet();
        this.mine = findings.mine();
        this.source = findings.source();
        this.inspectedOn = findings.inspectedOn();
        this.place = findings.place();
        this.inspector = inspector;
        this.registeredAt = now;
    }

    /**
     * What the findings of an inspection have in common.
     *
     * @param sheet names the sheet on which they are written down: what is sent again from it belongs to the same inspection
     * @param place where it was, if it was in one place, at most 100 characters
     */
    public record Findings(String sheet, Unit mine, Source source, LocalDate inspectedOn, @Nullable String place) {}

    public long getId() {
        return id;
    }

    /** Its number, such as {@code QSS-J-2026-0001}. */
    public String getCode() {
        return code;
    }

    public Unit getMine() {
        return mine;
    }

    public Source getSource() {
        return source;
    }

    public LocalDate getInspectedOn() {
        return inspectedOn;
    }

    public @Nullable String getPlace() {
        return place;
    }

    /** Who registered its findings. */
    public Person getInspector() {
        return inspector;
    }
}
