package org.bihuan.supervision.watch;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bihuan.organization.Organization;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * After the data were judged: urges the mines about each mark that is not well, and closes the urges about those that are well again,
 * each in a transaction of its own. What a node leaves undone the next look takes up; what two nodes do at once the database lets one do.
 */
@Component
class Urging {

    private static final Logger log = LoggerFactory.getLogger(Urging.class);

    private final DataScores scores;
    private final DataUrges urges;
    private final Urges open;
    private final Organization organization;
    private final TransactionTemplate transaction;

    Urging(DataScores scores, DataUrges urges, Urges open, Organization organization, TransactionTemplate transaction) {
        this.scores = scores;
        this.urges = urges;
        this.open = open;
        this.organization = organization;
        this.transaction = transaction;
    }

    /** Does what the marks of a day ask for, unless it was done. */
    void follow(LocalDate today) {
        if (scores.urged(today)) {
            return;
        }
        List<DataScores.Breach> breaches = scores.breaches(today);
        List<Urge> underway = open.open();
        Set<String> about = new HashSet<>();
        underway.forEach(urge -> about.add(key(urge.getMatter().getUnit().getId(), urge.getWatched())));
        Set<String> breached = new HashSet<>();
        breaches.forEach(breach -> breached.add(key(breach.mine(), breach.mark().signal())));
        underway.stream()
                .filter(urge ->
                        !breached.contains(key(urge.getMatter().getUnit().getId(), urge.getWatched())))
                .map(urge -> urge.getMatter().getCode())
                .forEach(code -> alone(code, () -> urges.recover(code)));
        breaches.stream()
                .filter(breach ->
                        !about.contains(key(breach.mine(), breach.mark().signal())))
                .forEach(breach -> alone(
                        key(breach.mine(), breach.mark().signal()),
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

    private static String key(long mine, DataSignal signal) {
        return mine + "/" + signal;
    }
}
