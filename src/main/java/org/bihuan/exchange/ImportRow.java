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
import java.util.List;
import java.util.stream.Stream;
import org.bihuan.exchange.ledger.Column;
import org.bihuan.exchange.ledger.Flaw;
import org.bihuan.exchange.ledger.Judgement;
import org.bihuan.exchange.ledger.LedgerEntry;
import org.bihuan.exchange.ledger.Remark;
import org.bihuan.exchange.ledger.Verdict;
import org.bihuan.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/** A row of an imported ledger with what is said about it and what became of it. */
@Entity
class ImportRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bihuan_seq")
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private ImportRun run;

    private int lineNumber;

    @Convert(converter = Json.OfTexts.class)
    private List<String> cells;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    @Convert(converter = Json.OfRemarks.class)
    private List<Remark> remarks;

    private @Nullable String fingerprint;

    @Convert(converter = Json.OfEntry.class)
    private @Nullable LedgerEntry entry;

    private @Nullable String hazardCode;

    @SuppressWarnings("NullAway.Init")
    protected ImportRow() {}

    @SuppressWarnings("NullAway.Init")
    ImportRow(ImportRun run, Judgement judgement) {
        this.run = run;
        this.lineNumber = judgement.line().number();
        this.cells = judgement.line().cells();
        judge(judgement);
    }

    final void judge(Judgement judgement) {
        this.verdict = judgement.verdict();
        this.remarks = judgement.remarks();
        this.fingerprint = judgement.fingerprint();
        this.entry = judgement.entry();
    }

    /** Whether it is still to be taken in. */
    boolean isWaiting() {
        return verdict.isImportable() && hazardCode == null;
    }

    /** It has become a hazard. */
    void taken(String code) {
        this.hazardCode = code;
    }

    /** Another import has taken it in meanwhile. */
    void repeats(String code) {
        spoil(Flaw.IMPORTED_BEFORE, code);
    }

    /** It could not be taken in. */
    void failed(String why) {
        spoil(Flaw.NOT_TAKEN, why);
    }

    private void spoil(Flaw flaw, String argument) {
        Remark remark = new Remark(Column.DESCRIPTION, "", "", flaw, List.of(argument));
        this.remarks = Stream.concat(remarks.stream(), Stream.of(remark)).toList();
        this.verdict = flaw.verdict();
    }

    Sheet.Line line() {
        return new Sheet.Line(lineNumber, cells);
    }

    long getId() {
        return id;
    }

    ImportRun getRun() {
        return run;
    }

    Verdict getVerdict() {
        return verdict;
    }

    List<Remark> getRemarks() {
        return remarks;
    }

    @Nullable
    String getFingerprint() {
        return fingerprint;
    }

    @Nullable
    LedgerEntry getEntry() {
        return entry;
    }

    @Nullable
    String getHazardCode() {
        return hazardCode;
    }
}
