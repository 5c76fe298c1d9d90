package org.bihuan.exchange;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bihuan.exchange.ledger.Column;
import org.bihuan.exchange.ledger.Verdict;
import org.bihuan.organization.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Imports as their pages show them, to safety officers of the mine alone. */
@Service
@Transactional(readOnly = true)
class ImportReading {

    private static final int RUNS = 20;
    private static final int ROWS = 50;

    private final ImportRuns runs;
    private final ImportRows rows;
    private final Officer officer;
    private final MessageSource messages;
    private final Clock clock;

    ImportReading(ImportRuns runs, ImportRows rows, Officer officer, MessageSource messages, Clock clock) {
        this.runs = runs;
        this.rows = rows;
        this.officer = officer;
        this.messages = messages;
        this.clock = clock;
    }

    /** The mine's newest imports, at most 20. */
    List<ImportRun> newest() {
        return runs.newest(officer.mine(), PageRequest.of(0, RUNS));
    }

    Progress progress(long id) {
        ImportRun run = run(id);
        return new Progress(run, Counts.of(rows.count(run)), run.isInterrupted(clock.instant()));
    }

    /** @param only the verdict to show, or all */
    Page<RowView> rows(long id, @Nullable Verdict only, int page, Locale locale) {
        ImportRun run = run(id);
        Set<Verdict> verdicts = only == null ? EnumSet.allOf(Verdict.class) : EnumSet.of(only);
        return rows.page(run, verdicts, PageRequest.of(page, ROWS)).map(row -> view(run, row, locale));
    }

    /** The bad rows as they stand in the file, with what is wrong and what to do. */
    CorrectionSheet badRows(long id, Locale locale) {
        ImportRun run = run(id);
        List<CorrectionSheet.Row> bad = rows.page(run, EnumSet.of(Verdict.BAD), Pageable.unpaged()).stream()
                .map(row -> new CorrectionSheet.Row(row.line(), Said.of(row.getRemarks(), messages, locale)))
                .toList();
        return new CorrectionSheet(run.getFileName(), run.getHeadings(), bad);
    }

    private ImportRun run(long id) {
        Unit mine = officer.mine();
        return runs.ofMine(id, mine).orElseThrow(UnknownImport::new);
    }

    private RowView view(ImportRun run, ImportRow row, Locale locale) {
        return new RowView(
                row.line().number(),
                row.getVerdict(),
                text(run, row, Column.DISCOVERED_ON),
                text(run, row, Column.PLACE),
                text(run, row, Column.DESCRIPTION),
                text(run, row, Column.SECTION),
                text(run, row, Column.GRADE),
                Optional.ofNullable(row.getHazardCode()).orElse(""),
                Said.of(row.getRemarks(), messages, locale));
    }

    private static String text(ImportRun run, ImportRow row, Column column) {
        return Optional.ofNullable(run.getMapping().columns().get(column))
                .map(row.line()::cell)
                .orElse("");
    }
}
