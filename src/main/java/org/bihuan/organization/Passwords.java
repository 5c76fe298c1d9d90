package org.bihuan.organization;

import java.security.SecureRandom;
import java.util.regex.Pattern;
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
    private static final Pattern STRONG = Pattern.compile("(?=.*\\p{L})(?=.*\\d).{10,72}");

    private final People people;
    private final PasswordEncoder encoder;
    private final SecureRandom random = new SecureRandom();

    Passwords(People people, PasswordEncoder encoder) {
        this.people = people;
        this.encoder = encoder;
    }

    /** Whether a password has 10 to 72 characters with letters and digits, and not the person's log-in name within it. */
    static boolean isStrong(String password, Person person) {
        return STRONG.matcher(password).matches() && !password.contains(person.getLogin());
    }

    /** Whether this is somebody's password now. */
    boolean matches(Person person, String password) {
        return encoder.matches(password, person.passwordHash());
    }

    void change(Person somebody, String password) {
        person(somebody.getId()).setPassword(encoder.encode(password));
    }

    /**
     * Gives somebody a new password that nobody knows but who is shown it now; an account that waits may log in again.
     *
     * @throws java.util.NoSuchElementException if there is no such person
     */
    String giveTemporary(long id) {
        String password = random.ints(TEMPORARY_LENGTH, 0, LETTERS.length())
                .collect(StringBuilder::new, (text, i) -> text.append(LETTERS.charAt(i)), StringBuilder::append)
                .append(random.nextInt(2, 10))
                .toString();
        Person person = person(id);
        person.setPassword(encoder.encode(password));
        person.loggedIn();
        return password;
    }

    private Person person(long id) {
        return people.findById(id).orElseThrow();
    }
}
