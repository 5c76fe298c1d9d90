package org.bihuan.notification;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far the digests of a day are written: in one row, which the node that writes the next ones holds locked. So a round that a
 * node leaves unfinished is taken up by another, and none is begun twice.
 */
@Component
class DigestRound {

    private final JdbcClient jdbc;

    DigestRound(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The id of the last person whom today's round has reached; empty if it is over, or another node is at it. */
    Optional<Long> lock(LocalDate today) {
        return jdbc.sql(
                        "select written_for, last_person, finished from digest_round where id = 1 for update skip locked")
                .query(State.class)
                .optional()
                .flatMap(state -> state.reached(today));
    }

    /** The round has reached a person, within the transaction that locked it. */
    void reached(LocalDate today, long person) {
        save(today, person, false);
    }

    void finish(LocalDate today) {
        save(today, 0, true);
    }

    private void save(LocalDate today, long lastPerson, boolean finished) {
        jdbc.sql("update digest_round set written_for = ?, last_person = ?, finished = ? where id = 1")
                .params(today, lastPerson, finished)
                .update();
    }

    private record State(LocalDate writtenFor, long lastPerson, boolean finished) {

        Optional<Long> reached(LocalDate today) {
            if (writtenFor.isBefore(today)) {
                return Optional.of(0L);
            }
            return finished || writtenFor.isAfter(today) ? Optional.empty() : Optional.of(lastPerson);
        }
    }
}
