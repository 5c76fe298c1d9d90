package org.bihuan.organization;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.bihuan.organization.HeadedRows.Row;
import org.bihuan.organization.UnitAdministration.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes over lists of units, row by row, each in a transaction of its own: good rows are taken, bad ones stay with the reason. */
@Component
class UnitImport {

    private final UnitAdministration units;
    private final TransactionOperations transactions;
    private final HeadedRows<UnitColumn> rows;

    UnitImport(UnitAdministration units, TransactionOperations transactions, MessageSource messages) {
        this.units = units;
        this.transactions = transactions;
        this.rows = new HeadedRows<>(UnitColumn.class, UnitColumn.CODE, "units.headings.", messages);
    }

    /**
     * What became of a row.
     *
     * @param outcome null if it was refused
     */
    record Taken(int line, UnitForm form, @Nullable Outcome outcome, @Nullable ChangeRefused refused) {}

    /**
     * Takes what is good in a list; what others are a part of is taken before them, wherever it stands.
     *
     * @throws org.bihuan.sheet.SheetRefused if there are no units in it
     */
    List<Taken> take(byte[] file) {
        List<Row<UnitColumn>> waiting = new ArrayList<>(rows.read(file));
        List<Taken> taken = new ArrayList<>();
        int before;
        do {
            before = waiting.size();
            waiting.removeIf(row -> {
                Taken tried = take(row);
                return tried.outcome() != null && taken.add(tried);
            });
        } while (waiting.size() < before);
        waiting.forEach(row -> taken.add(take(row)));
        taken.sort(Comparator.comparingInt(Taken::line));
        return taken;
    }

    private Taken take(Row<UnitColumn> row) {
        UnitForm form = form(row.cells());
        try {
            return new Taken(row.line(), form, transactions.execute(status -> units.put(form)), null);
        } catch (ChangeRefused refused) {
            return new Taken(row.line(), form, null, refused);
        }
    }

    private static UnitForm form(Map<UnitColumn, String> cells) {
        return new UnitForm(
                cells.get(UnitColumn.CODE),
                cells.get(UnitColumn.NAME),
                cells.get(UnitColumn.KIND),
                cells.get(UnitColumn.PARENT),
                cells.get(UnitColumn.SUPERVISOR),
                cells.get(UnitColumn.WORKING_DAYS),
                cells.get(UnitColumn.OPERATION));
    }
}
