package org.bihuan.notification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.organization.Person;

/**
 * What one person is to be told.
 *
 * @param dedupeKey recipient, subject and step, 1 to 200 characters; of two letters with the same key only the first exists
 * @param recipient the id of the person
 * @param template the occasion, one of {@link LetterTemplate}, such as {@code assigned}
 * @param model the facts: {@code code}, {@code mine}, {@code place}, {@code description}, {@code grade}, {@code section},
 *     {@code rectifier}, {@code deadline}, {@code days}, {@code reason}, {@code step}, {@code limit}, {@code year}, {@code day},
 *     {@code summary}, {@code about},
 *     {@code subject}; what is missing is not shown
 *     {@code absent} names those for whom the recipient stands in
 * @param link where the recipient goes on, a path of this application such as {@code /hazards/QSS-2026-0001}
 * @param urgent whether it goes at once, day and night, and is marked as important; what is not waits for the morning if it must
 * @param parts what a digest lists; other letters have none
 */
public record Letter(
        String dedupeKey,
        long recipient,
        String template,
        Map<String, String> model,
        String link,
        boolean urgent,
        List<DigestPart> parts) {

    /** The fact that names those for whom the recipient stands in. */
    static final String ABSENT = "absent";

    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_LINK = 500;

    /** @throws IllegalArgumentException if the key is blank or too long, the template unknown or the link not a path */
    public Letter {
        if (dedupeKey.isBlank() || dedupeKey.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("A dedupe key has 1 to " + LONGEST_KEY + " characters: " + dedupeKey);
        }
        requirePath(link);
        LetterTemplate.of(template);
        model = Map.copyOf(model);
        parts = List.copyOf(parts);
    }

    /** A letter about one thing. */
    public Letter(
            String dedupeKey, long recipient, String template, Map<String, String> model, String link, boolean urgent) {
        this(dedupeKey, recipient, template, model, link, urgent, List.of());
    }

    /** The same letter to a deputy, who may be written to on their own account beside it. It says for whom it is. */
    Letter to(Person deputy, String absent) {
        Map<String, String> facts = new HashMap<>(model);
        facts.put(ABSENT, absent);
        return new Letter(dedupeKey + "/deputy", deputy.getId(), template, facts, link, urgent, parts);
    }

    static void requirePath(String link) {
        if (!link.matches("/(?!/)[^\\s\\p{Cntrl}]*") || link.length() > LONGEST_LINK) {
            throw new IllegalArgumentException("A link is a path of this application: " + link);
        }
    }
}
