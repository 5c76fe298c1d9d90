package org.bihuan.supervision;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is to be done once in a period, by one node of several: up to which period it was done, one locked row each. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Rounds {

    private final JdbcClient jdbc;

    Rounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Begins the round of a period; it is done when the caller's transaction is committed.
     *
     * @param name of what is done, which stands in {@code supervision_round}
     * @param period its first day
     * @return whether the caller is to do it: false if it was done, or another node is at it
     */
    public boolean begin(String name, LocalDate period) {
        boolean due = jdbc.sql("select done_for from supervision_round where name = ? for update skip locked")
                .param(name)
                .query(LocalDate.class)
                .optional()
                .filter(done -> done.isBefore(period))
                .isPresent();
        if (due) {
            jdbc.sql("update supervision_round set done_for = ? where name = ?")
                    .params(period, name)
                    .update();
        }
        return due;
    }
}
