package org.bihuan.notification;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bihuan.organization.Deputies;
import org.bihuan.organization.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where letters are posted. What is posted is sent if, and only if, the transaction that posted it is committed. */
@Service
public class Outbox {

    private final OutboxLetters letters;
    private final LetterRenderer renderer;
    private final Mutes mutes;
    private final Deputies deputies;
    private final Clock clock;

    Outbox(OutboxLetters letters, LetterRenderer renderer, Mutes mutes, Deputies deputies, Clock clock) {
        this.letters = letters;
        this.renderer = renderer;
        this.mutes = mutes;
        this.deputies = deputies;
        this.clock = clock;
    }

    /**
     * Posts a letter within the caller's transaction: one insert, at the latest when the transaction is committed. Its key is not
     * looked up before; a transaction that posts a key a second time fails as a whole, since its step was taken already. What its
     * recipient has muted is kept and not sent; that alone is looked up, of what can be muted.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException if there is no transaction to join
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(Letter letter) {
        post(letter, mutes.silence(letter));
    }

    /**
     * Posts a letter to each of these people as {@link #post(Letter)} does. What goes to somebody absent goes to their deputy
     * instead, once, saying for whom; only what is urgent, or cannot be sent to the deputy, goes to both. Who stands in is looked
     * up once.
     *
     * @param letter what somebody is to be told
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(Collection<Person> recipients, Function<Person, Letter> letter) {
        Map<Long, Person> standIns = deputies.of(recipients);
        Map<Person, List<Person>> entrusted = new LinkedHashMap<>();
        for (Person recipient : recipients) {
            Letter own = letter.apply(recipient);
            Person deputy = standIns.get(recipient.getId());
            if (deputy == null) {
                post(own);
                continue;
            }
            post(own, !own.urgent() && deputy.getEmail() != null);
            if (!recipients.contains(deputy)) {
                entrusted.computeIfAbsent(deputy, none -> new ArrayList<>()).add(recipient);
            }
        }
        entrusted.forEach((deputy, absent) -> {
            String names = absent.stream().map(Person::getName).collect(Collectors.joining("、"));
            post(letter.apply(absent.get(0)).to(deputy, names));
        });
    }

    private void post(Letter letter, boolean muted) {
        String subject = renderer.subject(letter.template(), letter.model());
        OutboxLetter posted = new OutboxLetter(letter, subject, clock.instant());
        if (muted) {
            posted.mute();
        }
        letters.save(posted);
    }

    /** Posts a letter unless one with its key stands there already: about what holds for a while and is looked at every time. */
    @Transactional(propagation = Propagation.MANDATORY)
    void postUnlessTold(Letter letter) {
        if (!letters.existsByDedupeKey(letter.dedupeKey())) {
            post(letter);
        }
    }
}
