package org.bihuan.exchange;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.bihuan.organization.Person;
import org.bihuan.organization.StandIn;
import org.bihuan.organization.Unit;
import org.bihuan.workflow.Acting;
import org.bihuan.workflow.StepRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes one row into the closed loop, in a transaction of its own. */
@Component
class RowTaking {

    private static final Logger log = LoggerFactory.getLogger(RowTaking.class);

    private final ImportRows rows;
    private final ImportedHazards imported;
    private final LedgerIntake intake;
    private final Acting acting;
    private final StandIn standIn;
    private final MessageSource messages;
    private final TransactionTemplate transaction;

    RowTaking(
            ImportRows rows,
            ImportedHazards imported,
            LedgerIntake intake,
            Acting acting,
            StandIn standIn,
            MessageSource messages,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.imported = imported;
        this.intake = intake;
        this.acting = acting;
        this.standIn = standIn;
        this.messages = messages;
        this.transaction = transaction;
    }

    /**
     * Takes a row in as the person who imports, unless somebody did already. A row that cannot be taken in becomes a bad one;
     * a database that is away is no fault of the row and is thrown on.
     */
    void take(long id, Person person) {
        try {
            acting.as(person, () -> transaction.execute(status -> taken(id)));
        } catch (TransientDataAccessException | CannotCreateTransactionException databaseAway) {
            throw databaseAway;
        } catch (DataIntegrityViolationException maybeTakenMeanwhile) {
            settle(id, maybeTakenMeanwhile);
        } catch (StepRefused refused) {
            fail(id, messages.getMessage(refused, Locale.SIMPLIFIED_CHINESE));
        } catch (RuntimeException unforeseen) {
            settle(id, unforeseen);
        }
    }

    private boolean taken(long id) {
        ImportRow row = rows.lock(id).orElseThrow();
        if (!row.isWaiting()) {
            return false;
        }
        Unit mine = row.getRun().getMine();
        String fingerprint = Objects.requireNonNull(row.getFingerprint());
        Optional<ImportedHazard> before = imported.findByMineAndFingerprint(mine, fingerprint);
        if (before.isPresent()) {
            row.repeats(before.get().getHazardCode());
            return false;
        }
        String code = standIn.actFor(
                row.getRun().getActedFor(), () -> intake.take(mine, Objects.requireNonNull(row.getEntry())));
        imported.saveAndFlush(new ImportedHazard(mine, fingerprint, code));
        row.taken(code);
        return true;
    }

    /** Another import may have taken the same hazard in between our look and our insert. */
    private void settle(long id, RuntimeException failure) {
        boolean repeated = Boolean.TRUE.equals(transaction.execute(status -> {
            ImportRow row = rows.lock(id).orElseThrow();
            Optional<ImportedHazard> before = imported.findByMineAndFingerprint(
                    row.getRun().getMine(), Objects.requireNonNull(row.getFingerprint()));
            before.ifPresent(known -> row.repeats(known.getHazardCode()));
            return before.isPresent();
        }));
        if (!repeated) {
            log.warn("Row {} could not be taken in", id, failure);
            fail(id, messages.getMessage("exchange.refused.unforeseen", null, Locale.SIMPLIFIED_CHINESE));
        }
    }

    private void fail(long id, String why) {
        transaction.executeWithoutResult(status -> rows.lock(id).orElseThrow().failed(why));
    }
}
