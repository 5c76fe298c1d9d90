package org.bihuan.hazard;

import org.bihuan.organization.Unit;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Issues hazard codes {@code <mine>-<yyyy>-<number>} and the numbers of other series, without gaps for each mine and year: the row
 * of the mine and year is locked until the registration commits, and a registration that fails gives its number back.
 */
@Component
public class HazardNumbers {

    private final JdbcClient jdbc;
    private final TransactionTemplate alone;

    HazardNumbers(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The next code of a hazard. */
    String next(Unit mine, int year) {
        return "%s-%d-%04d".formatted(mine.getCode(), year, number(mine, "", year));
    }

    /**
     * The next number of another series, such as {@code QSS-J-2026-0001}; to be asked for in the transaction that uses it.
     *
     * @param series names it, 1 or 2 letters
     */
    public String next(Unit mine, String series, int year) {
        return "%s-%s-%d-%04d".formatted(mine.getCode(), series, year, number(mine, series, year));
    }

    private int number(Unit mine, String series, int year) {
        if (advance(mine, series, year) == 0) {
            open(mine, series, year);
            advance(mine, series, year);
        }
        return jdbc.sql("select last_number from hazard_number where mine_id = ? and series = ? and issued_in = ?")
                .params(mine.getId(), series, year)
                .query(Integer.class)
                .single();
    }

    private int advance(Unit mine, String series, int year) {
        return jdbc.sql("update hazard_number set last_number = last_number + 1"
                        + " where mine_id = ? and series = ? and issued_in = ?")
                .params(mine.getId(), series, year)
                .update();
    }

    private void open(Unit mine, String series, int year) {
        try {
            alone.executeWithoutResult(status -> jdbc.sql(
                            "insert into hazard_number (mine_id, series, issued_in, last_number) values (?, ?, ?, 0)")
                    .params(mine.getId(), series, year)
                    .update());
        } catch (DuplicateKeyException e) {
            // somebody else opened the year at this moment, which is as good
        }
    }
}
