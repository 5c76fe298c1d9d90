package org.bihuan.organization;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets passwords: a temporary one by an administrator, one's own by oneself. */
@Service
@Transactional
class Passwords {

    /** Without letters and digits that look alike. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int TEMPORARY_LENGTH = 14;
    private static final Pattern STRONG = Pattern.compile("(?=.*[A-Za-z])(?=.*\\d)[\\x21-\\x7e]{10,72}");
    private static final int FEWEST_DIFFERENT = 5;

    private static final Logger log = LoggerFactory.getLogger(Passwords.class);

    private final People people;
    private final PasswordEncoder encoder;
    private final Sessions sessions;
    private final Trail trail;
    private final SecureRandom random = new SecureRandom();

    Passwords(People people, PasswordEncoder encoder, Sessions sessions, Trail trail) {
        this.people = people;
        this.encoder = encoder;
        this.sessions = sessions;
        this.trail = trail;
    }

    /**
     * Whether a password has 10 to 72 letters, digits and signs (ASCII: the encoder takes 72 bytes), with letters and digits, five
     * different ones at least, and not the person's log-in name within it.
     */
    static boolean isStrong(String password, Person person) {
        return STRONG.matcher(password).matches()
                && password.chars().distinct().count() >= FEWEST_DIFFERENT
                && !password.toLowerCase(Locale.ROOT).contains(person.getLogin().toLowerCase(Locale.ROOT));
    }

    /** Whether this is somebody's password now. */
    boolean matches(Person person, String password) {
        return encoder.matches(password, person.passwordHash());
    }

    /** Sets somebody's own password; whoever is logged in as them, with the old one perhaps, is so no longer. */
    void change(Person somebody, String password) {
        Person person = person(somebody.getId());
        person.setPassword(encoder.encode(password));
        sessions.endAllOf(person);
        log.info("'{}' changed their password", person.getLogin());
    }

    /**
     * Gives somebody a new password that nobody knows but who is shown it now, good for nothing but choosing an own one. An account
     * that waits may log in again; whoever is logged in as them is so no longer.
     *
     * @throws java.util.NoSuchElementException if there is no such person
     */
    String giveTemporary(long id, Person giver) {
        String password = random.ints(TEMPORARY_LENGTH, 0, LETTERS.length())
                .collect(StringBuilder::new, (text, i) -> text.append(LETTERS.charAt(i)), StringBuilder::append)
                .append(random.nextInt(2, 10))
                .toString();
        Person person = person(id);
        person.setTemporaryPassword(encoder.encode(password));
        sessions.endAllOf(person);
        trail.note(Act.PASSWORD_GIVEN, person.getLogin(), "");
        log.info("'{}' gave '{}' a temporary password", giver.getLogin(), person.getLogin());
        return password;
    }

    private Person person(long id) {
        return people.findById(id).orElseThrow();
    }
}
