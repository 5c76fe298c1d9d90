package org.bihuan.exchange;

import jakarta.persistence.Convert;
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
import java.util.List;
import org.bihuan.exchange.ledger.Ledger;
import org.bihuan.exchange.ledger.Mapping;
import org.bihuan.organization.Person;
import org.bihuan.organization.Unit;
import org.jspecify.annotations.Nullable;

/** A ledger that somebody handed in for a mine, from the upload until its good rows are taken in. */
@Entity
class ImportRun {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bihuan_seq")
    private long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Unit mine;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Person person;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Person actedFor;

    private String fileName;
    private Instant uploadedAt;

    @Enumerated(EnumType.STRING)
    private ImportState state = ImportState.CHECKED;

    @Convert(converter = Json.OfTexts.class)
    private List<String> headings;

    @Convert(converter = Json.OfMapping.class)
    private Mapping mapping;

    private int rowsTotal;
    private int rowsToTake;
    private @Nullable Instant leasedUntil;
    private @Nullable Instant finishedAt;

    @SuppressWarnings("NullAway.Init")
    protected ImportRun() {}

    /** @param actedFor for whom a deputy imports */
    ImportRun(Unit mine, Person person, @Nullable Person actedFor, String fileName, Instant uploadedAt, Ledger ledger) {
        this.mine = mine;
        this.person = person;
        this.actedFor = actedFor;
        this.fileName = fileName;
        this.uploadedAt = uploadedAt;
        this.headings = ledger.headings();
        this.mapping = ledger.mapping();
        this.rowsTotal = ledger.rows().size();
    }

    /** Takes another meaning of the columns; the rows must be judged anew. */
    void map(Mapping corrected) {
        require(ImportState.CHECKED);
        this.mapping = corrected;
    }

    /** @param waiting how many rows are to be taken in */
    void confirm(int waiting) {
        require(ImportState.CHECKED);
        this.rowsToTake = waiting;
        this.state = ImportState.RUNNING;
    }

    void finish(Instant at) {
        require(ImportState.RUNNING);
        this.state = ImportState.DONE;
        this.finishedAt = at;
        this.leasedUntil = null;
    }

    private void require(ImportState needed) {
        if (state != needed) {
            throw new ImportRefused(state);
        }
    }

    /** Whether the node that took the rows in has fallen silent. */
    boolean isInterrupted(Instant now) {
        return state == ImportState.RUNNING && leasedUntil != null && leasedUntil.isBefore(now);
    }

    public long getId() {
        return id;
    }

    Unit getMine() {
        return mine;
    }

    public Person getPerson() {
        return person;
    }

    /** For whom a deputy imports, if one does. */
    @Nullable
    Person getActedFor() {
        return actedFor;
    }

    public String getFileName() {
        return fileName;
    }

    public Instant getUploadedAt() {
        return uploadedAt;
    }

    public ImportState getState() {
        return state;
    }

    public List<String> getHeadings() {
        return headings;
    }

    public Mapping getMapping() {
        return mapping;
    }

    public int getRowsTotal() {
        return rowsTotal;
    }

    public int getRowsToTake() {
        return rowsToTake;
    }

    @Nullable
    Instant getFinishedAt() {
        return finishedAt;
    }
}
