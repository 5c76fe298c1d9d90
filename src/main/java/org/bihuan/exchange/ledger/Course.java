package org.bihuan.exchange.ledger;

import static org.bihuan.exchange.ledger.Column.ACCEPTED_ON;
import static org.bihuan.exchange.ledger.Column.CONCLUSION;
import static org.bihuan.exchange.ledger.Column.DEADLINE;
import static org.bihuan.exchange.ledger.Column.DISCOVERED_ON;
import static org.bihuan.exchange.ledger.Column.RECTIFIED_ON;

import java.time.LocalDate;
import java.util.Objects;
import org.bihuan.exchange.ledger.Words.Conclusion;
import org.jspecify.annotations.Nullable;

/**
 * How far a hazard of the ledger has come. Rectified without being accepted it waits for acceptance; a failed acceptance
 * sends it back.
 */
record Course(
        @Nullable LocalDate discovered,
        @Nullable LocalDate deadline,
        @Nullable LocalDate rectified,
        @Nullable LocalDate accepted) {

    boolean isOpen() {
        return accepted == null;
    }

    static Course read(Cells cells, Words words, LocalDate today) {
        LocalDate discovered = past(cells, DISCOVERED_ON, today, null, today);
        LocalDate nearest = Objects.requireNonNullElse(discovered, today);
        LocalDate deadline = deadline(cells, words, discovered, nearest);
        LocalDate rectified = past(cells, RECTIFIED_ON, nearest, discovered, today);
        LocalDate accepted = past(cells, ACCEPTED_ON, nearest, discovered, today);
        if (rectified != null && accepted != null && accepted.isBefore(rectified)) {
            cells.remark(ACCEPTED_ON, Flaw.ACCEPTED_BEFORE_RECTIFIED, rectified.toString());
        }
        Conclusion conclusion = cells.word(CONCLUSION, words.conclusions()).orElse(null);
        if (conclusion == Conclusion.FAILED) {
            cells.remark(CONCLUSION, Flaw.ACCEPTANCE_FAILED);
            return new Course(discovered, deadline, null, null);
        }
        if (conclusion == Conclusion.PASSED && cells.text(ACCEPTED_ON).isEmpty()) {
            cells.remark(ACCEPTED_ON, Flaw.ACCEPTED_WITHOUT_DATE);
        }
        if (accepted != null && cells.text(RECTIFIED_ON).isEmpty()) {
            cells.remark(RECTIFIED_ON, Flaw.RECTIFIED_WHEN_ACCEPTED, accepted.toString());
            rectified = accepted;
        }
        if (accepted != null && cells.has(CONCLUSION) && cells.text(CONCLUSION).isEmpty()) {
            cells.remark(CONCLUSION, Flaw.ACCEPTANCE_UNCLEAR);
            accepted = null;
        }
        return new Course(discovered, deadline, rectified, accepted);
    }

    private static @Nullable LocalDate deadline(
            Cells cells, Words words, @Nullable LocalDate discovered, LocalDate nearest) {
        if (words.meansSameDay(cells.text(DEADLINE))) {
            return discovered;
        }
        return notBefore(discovered, cells.date(DEADLINE, nearest), cells, DEADLINE);
    }

    private static @Nullable LocalDate past(
            Cells cells, Column column, LocalDate nearest, @Nullable LocalDate discovered, LocalDate today) {
        LocalDate date = cells.date(column, nearest);
        if (date != null && date.isAfter(today)) {
            cells.remark(column, Flaw.IN_FUTURE, today.toString());
            return null;
        }
        return notBefore(discovered, date, cells, column);
    }

    private static @Nullable LocalDate notBefore(
            @Nullable LocalDate discovered, @Nullable LocalDate date, Cells cells, Column column) {
        if (date != null && discovered != null && date.isBefore(discovered)) {
            cells.remark(column, Flaw.BEFORE_DISCOVERY, discovered.toString());
        }
        return date;
    }
}
