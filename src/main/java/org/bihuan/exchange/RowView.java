package org.bihuan.exchange;

import java.util.List;
import org.bihuan.exchange.ledger.Verdict;

/**
 * A row as the preview shows it.
 *
 * @param hazard the code of the hazard that it has become; empty if it has not
 */
record RowView(
        int line,
        Verdict verdict,
        String discovered,
        String place,
        String description,
        String section,
        String grade,
        String hazard,
        List<Said> remarks) {}
