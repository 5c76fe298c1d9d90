package org.bihuan.supervision.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.organization.Organization;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * After the data were judged: urges the mines about each mark that is not well, unless an answer about it was just accepted, and closes the urges about those that are well again,
 * each in a transaction of its own. What a node leaves undone the next look takes up; what two nodes do at once the database lets one do.
 */
@Component
class Urging {

    private static final Logger log = LoggerFactory.getLogger(Urging.class);

    private final DataScores scores;
    private final DataUrges urges;
    private final Urges known;
    private final Organization organization;
    private final TransactionTemplate transaction;

    Urging(
            DataScores scores,
            DataUrges urges,
            Urges known,
            Organization organization,
            TransactionTemplate transaction) {
        this.scores = scores;
        this.urges = urges;
        this.known = known;
        this.organization = organization;
        this.transaction = transaction;
    }

    /** Does what the marks of a day ask for, unless it was done. */
    void follow(LocalDate today) {
        if (scores.urged(today)) {
            return;
        }
        List<DataScores.Breach> breaches = scores.breaches(today);
        List<Urge> underway = known.open();
        Set<String> settled = Stream.concat(underway.stream(), known.resting(today).stream())
                .map(Urging::key)
                .collect(Collectors.toSet());
        Set<String> breached = breaches.stream().map(Urging::key).collect(Collectors.toSet());
        underway.stream()
                .filter(urge -> !breached.contains(key(urge)))
                .map(urge -> urge.getMatter().getCode())
                .forEach(code -> alone(code, () -> urges.recover(code)));
        breaches.stream()
                .filter(breach -> !settled.contains(key(breach)))
                .forEach(breach -> alone(
                        key(breach),
                        () -> urges.open(organization.unit(breach.mine()), breach.mark(), breach.rules())));
        scores.urgedAll(today);
    }

    /** One that fails is logged; the next night finds it again. */
    private void alone(String what, Runnable work) {
        try {
            transaction.executeWithoutResult(status -> work.run());
        } catch (RuntimeException failure) {
            log.warn("Urging about {} failed", what, failure);
        }
    }

    private static String key(Urge urge) {
        return urge.getMatter().getUnit().getId() + "/" + urge.getWatched();
    }

    private static String key(DataScores.Breach breach) {
        return breach.mine() + "/" + breach.mark().signal();
    }
}
