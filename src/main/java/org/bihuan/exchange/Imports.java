package org.bihuan.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.bihuan.exchange.ledger.Judge;
import org.bihuan.exchange.ledger.Judgement;
import org.bihuan.exchange.ledger.Ledger;
import org.bihuan.exchange.ledger.Mapping;
import org.bihuan.exchange.ledger.Words;
import org.bihuan.organization.Unit;
import org.bihuan.sheet.Sheet;
import org.bihuan.sheet.Spreadsheets;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Imports from the upload to the confirmation, by a safety officer for the own mine. */
@Service
@Transactional
class Imports {

    /** As many fingerprints are asked for at once; a database's list has an end. */
    private static final int CHUNK = 1000;

    private final ImportRuns runs;
    private final ImportRows rows;
    private final ImportedHazards imported;
    private final Officer officer;
    private final Words words;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Imports(
            ImportRuns runs,
            ImportRows rows,
            ImportedHazards imported,
            Officer officer,
            Words words,
            ApplicationEventPublisher events,
            Clock clock) {
        this.runs = runs;
        this.rows = rows;
        this.imported = imported;
        this.officer = officer;
        this.words = words;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Reads and judges a ledger. What the same person uploaded before and never confirmed is forgotten.
     *
     * @return the import's id
     * @throws org.bihuan.sheet.SheetRefused if the file is no ledger
     */
    long upload(String fileName, byte[] content) {
        Unit mine = officer.mine();
        Ledger ledger = Ledger.find(Spreadsheets.read(content), words);
        forgetDrafts(mine);
        ImportRun run = runs.save(new ImportRun(
                mine, officer.person(), officer.absent().orElse(null), fileName, clock.instant(), ledger));
        rows.saveAll(judge(run, ledger.rows()).stream()
                .map(judgement -> new ImportRow(run, judgement))
                .toList());
        return run.getId();
    }

    /** Judges the rows anew with another meaning of the columns. */
    void map(long id, Mapping mapping) {
        ImportRun run = run(id);
        run.map(mapping);
        List<ImportRow> judged = rows.findByRunOrderById(run);
        Iterator<Judgement> judgements =
                judge(run, judged.stream().map(ImportRow::line).toList()).iterator();
        judged.forEach(row -> row.judge(judgements.next()));
    }

    /** Lets the good rows be taken in. */
    void confirm(long id) {
        ImportRun run = run(id);
        run.confirm(Counts.of(rows.count(run)).waiting());
        events.publishEvent(new ImportConfirmed(id));
    }

    private ImportRun run(long id) {
        return runs.ofMine(id, officer.mine()).orElseThrow(UnknownImport::new);
    }

    private void forgetDrafts(Unit mine) {
        List<Long> drafts = runs.of(officer.person(), mine, ImportState.CHECKED);
        if (!drafts.isEmpty()) {
            rows.deleteOf(drafts);
            runs.deleteAllByIdInBatch(drafts);
        }
    }

    private List<Judgement> judge(ImportRun run, List<Sheet.Line> lines) {
        Unit mine = run.getMine();
        Judge judge = new Judge(words, officer.roster(mine), LocalDate.now(clock));
        return judge.judge(
                run.getHeadings(), run.getMapping(), lines, fingerprints -> importedBefore(mine, fingerprints));
    }

    private Map<String, String> importedBefore(Unit mine, Collection<String> fingerprints) {
        List<String> asked = new ArrayList<>(fingerprints);
        Map<String, String> codes = new HashMap<>();
        for (int from = 0; from < asked.size(); from += CHUNK) {
            List<String> chunk = asked.subList(from, Math.min(from + CHUNK, asked.size()));
            imported.findByMineAndFingerprintIn(mine, chunk)
                    .forEach(known -> codes.put(known.getFingerprint(), known.getHazardCode()));
        }
        return codes;
    }
}
