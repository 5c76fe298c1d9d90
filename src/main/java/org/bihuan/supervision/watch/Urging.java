package org.bihuan.supervision.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.organization.Organization;
import org.bihuan.supervision.EachByItself;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * After the data were judged: urges the mines about each mark that is not well, unless an answer about it was just accepted, and closes the urges about those that are well again,
 * each in a transaction of its own. What a node leaves undone the next look takes up; what two nodes do at once the database lets one do.
 */
@Component
class Urging {

    private final DataScores scores;
    private final DataUrges urges;
    private final Urges known;
    private final Organization organization;
    private final EachByItself each;
    private final ApplicationEventPublisher events;

    Urging(
            DataScores scores,
            DataUrges urges,
            Urges known,
            Organization organization,
            EachByItself each,
            ApplicationEventPublisher events) {
        this.scores = scores;
        this.urges = urges;
        this.known = known;
        this.organization = organization;
        this.each = each;
        this.events = events;
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
                .filter(urge -> urge.getMatter().getUnit().isInOperation() && !breached.contains(key(urge)))
                .map(urge -> urge.getMatter().getCode())
                .forEach(code -> each.run("Closing " + code, () -> urges.recover(code)));
        breaches.stream()
                .filter(breach -> !settled.contains(key(breach)))
                .forEach(breach -> each.run(
                        "Urging about " + key(breach),
                        () -> urges.open(organization.unit(breach.mine()), breach.mark(), breach.rules())));
        scores.urgedAll(today);
        events.publishEvent(new MinesUrged(today));
    }

    private static String key(Urge urge) {
        return urge.getMatter().getUnit().getId() + "/" + urge.getWatched();
    }

    private static String key(DataScores.Breach breach) {
        return breach.mine() + "/" + breach.mark().signal();
    }
}
