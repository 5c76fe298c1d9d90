package org.bihuan.exchange.ledger;

import java.util.List;
import org.bihuan.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a row.
 *
 * @param line the row as it stands in the file
 * @param verdict the worst of the remarks
 * @param remarks what is remarked, in the order of reading
 * @param fingerprint what the row is recognised by when it comes again; not for a bad row
 * @param entry what the row says; not for a bad row
 */
public record Judgement(
        Sheet.Line line,
        Verdict verdict,
        List<Remark> remarks,
        @Nullable String fingerprint,
        @Nullable LedgerEntry entry) {}
