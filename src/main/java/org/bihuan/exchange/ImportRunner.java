package org.bihuan.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bihuan.exchange.ledger.Verdict;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.data.domain.PageRequest;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the rows of confirmed imports in, in the background. A node holds an import by a lease that it renews; when it dies,
 * the lease runs out and this or another node goes on where it stopped.
 */
@Component
class ImportRunner implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ImportRunner.class);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final int ROWS_BETWEEN_RENEWALS = 20;
    private static final Set<Verdict> IMPORTABLE = Set.of(Verdict.GOOD, Verdict.WARNING);

    private final ImportRuns runs;
    private final ImportRows rows;
    private final RowTaking taking;
    private final Organization organization;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ExecutorService background =
            Executors.newSingleThreadExecutor(new CustomizableThreadFactory("import-"));
    private volatile boolean stopping;

    ImportRunner(
            ImportRuns runs,
            ImportRows rows,
            RowTaking taking,
            Organization organization,
            TransactionTemplate transaction,
            Clock clock) {
        this.runs = runs;
        this.rows = rows;
        this.taking = taking;
        this.organization = organization;
        this.transaction = transaction;
        this.clock = clock;
    }

    @TransactionalEventListener
    void confirmed(ImportConfirmed confirmed) {
        background.execute(this::runAbandoned);
    }

    @Scheduled(
            initialDelayString = "${bihuan.import.look-every:PT30S}",
            fixedDelayString = "${bihuan.import.look-every:PT30S}")
    void lookForAbandoned() {
        background.execute(this::runAbandoned);
    }

    /** Runs every confirmed import that no node holds. */
    void runAbandoned() {
        for (long id : runs.abandoned(clock.instant())) {
            if (lease(id)) {
                try {
                    run(id);
                } catch (RuntimeException interrupted) {
                    log.warn("Import {} was interrupted; it goes on when its lease has run out", id, interrupted);
                }
            }
        }
    }

    private boolean lease(long id) {
        Instant now = clock.instant();
        return Boolean.TRUE.equals(transaction.execute(status -> runs.lease(id, now, now.plus(LEASE)) == 1));
    }

    private void run(long id) {
        Person person = organization.person(runs.login(id)).orElseThrow();
        List<Long> waiting = waiting(id);
        while (!waiting.isEmpty() && !stopping) {
            waiting.stream().takeWhile(row -> !stopping).forEach(row -> taking.take(row, person));
            Instant until =
                    stopping ? clock.instant().minusMillis(1) : clock.instant().plus(LEASE);
            transaction.executeWithoutResult(status -> runs.renew(id, until));
            waiting = waiting(id);
        }
        if (waiting.isEmpty()) {
            transaction.executeWithoutResult(
                    status -> runs.findById(id).orElseThrow().finish(clock.instant()));
        }
    }

    private List<Long> waiting(long id) {
        return rows.waiting(id, IMPORTABLE, PageRequest.of(0, ROWS_BETWEEN_RENEWALS));
    }

    /** Lets the row at hand be finished; the rest is for the next start or another node. */
    @Override
    public void destroy() {
        stopping = true;
        background.shutdown();
    }
}
