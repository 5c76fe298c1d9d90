package org.bihuan.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Sends what is due. Several nodes may do so at once: a letter is claimed, sent, and marked, each on its own. A node that dies
 * in between leaves a claim that runs out; the letter then goes a second time, but never a third.
 */
@Component
class OutboxDispatcher {

    private static final Logger log = LoggerFactory.getLogger(OutboxDispatcher.class);

    private final OutboxQueue queue;
    private final Organization organization;
    private final Postman postman;
    private final ObjectProvider<JavaMailSender> servers;
    private final Clock clock;

    OutboxDispatcher(
            OutboxQueue queue,
            Organization organization,
            Postman postman,
            ObjectProvider<JavaMailSender> servers,
            Clock clock) {
        this.queue = queue;
        this.organization = organization;
        this.postman = postman;
        this.servers = servers;
        this.clock = clock;
    }

    /** Whether there is a mail server to send with ({@code spring.mail.host}); without one, letters wait. */
    boolean hasServer() {
        return servers.getIfAvailable() != null;
    }

    /** Sends all letters that are due, until none is left or the server is found to be away. */
    void dispatchDue() {
        JavaMailSender server = servers.getIfAvailable();
        if (server == null) {
            return;
        }
        queue.recoverStale();
        List<OutboxLetter> batch = queue.claim();
        while (!batch.isEmpty() && deliver(batch, server)) {
            batch = queue.claim();
        }
    }

    private boolean deliver(List<OutboxLetter> batch, JavaMailSender server) {
        Map<Long, Person> people = organization.people(
                batch.stream().map(OutboxLetter::recipient).distinct().toList());
        Instant latest = clock.instant().plus(OutboxLetter.CLAIM.dividedBy(2));
        for (int i = 0; i < batch.size(); i++) {
            if (clock.instant().isAfter(latest) || !deliver(batch.get(i), people, server)) {
                queue.release(batch.subList(i, batch.size()));
                return false;
            }
        }
        return true;
    }

    /** Returns false if the server is away, which is no fault of this letter alone. */
    private boolean deliver(OutboxLetter letter, Map<Long, Person> people, JavaMailSender server) {
        Optional<Person> recipient = Optional.ofNullable(people.get(letter.recipient()))
                .filter(person ->
                        person.getEmail() != null && !person.getEmail().isBlank());
        if (recipient.isEmpty()) {
            queue.noAddress(letter);
            return true;
        }
        try {
            queue.sent(letter, postman.send(letter, recipient.get(), server));
            return true;
        } catch (DeliveryFailed failure) {
            log.warn("Letter {} was not sent, attempt {}: {}", letter.id(), letter.attempts(), failure.reason());
            queue.failed(letter, failure.reason(), failure.maybeArrived());
            return !failure.serverAway();
        }
    }
}
