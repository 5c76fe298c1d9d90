package org.bihuan.hazard;

import org.bihuan.organization.Unit;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Issues hazard codes {@code <mine>-<yyyy>-<number>}, without gaps for each mine and year: the row of the mine and year is
 * locked until the registration commits, and a registration that fails gives its number back.
 */
@Component
class HazardNumbers {

    private final JdbcClient jdbc;
    private final TransactionTemplate alone;

    HazardNumbers(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    String next(Unit mine, int year) {
        if (advance(mine, year) == 0) {
            open(mine, year);
            advance(mine, year);
        }
        int number = jdbc.sql("select last_number from hazard_number where mine_id = ? and issued_in = ?")
                .params(mine.getId(), year)
                .query(Integer.class)
                .single();
        return "%s-%d-%04d".formatted(mine.getCode(), year, number);
    }

    private int advance(Unit mine, int year) {
        return jdbc.sql("update hazard_number set last_number = last_number + 1 where mine_id = ? and issued_in = ?")
                .params(mine.getId(), year)
                .update();
    }

    private void open(Unit mine, int year) {
        try {
            alone.executeWithoutResult(
                    status -> jdbc.sql("insert into hazard_number (mine_id, issued_in, last_number) values (?, ?, 0)")
                            .params(mine.getId(), year)
                            .update());
        } catch (DuplicateKeyException e) {
            // somebody else opened the year at this moment, which is as good
        }
    }
}
