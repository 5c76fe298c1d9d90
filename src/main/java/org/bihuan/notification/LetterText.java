package org.bihuan.notification;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The words of a letter.
 *
 * @param next what the recipient is to do now
 * @param link the whole address, beginning with the system's own
 * @param warning what to know before reading: that this may be a repeat
 */
record LetterText(
        String subject,
        String title,
        String lead,
        List<Fact> facts,
        String next,
        String button,
        String link,
        String footer,
        boolean urgent,
        Optional<String> warning) {

    /** A row of the table, such as the place and its name. */
    record Fact(String label, String value) {}

    /** The letter for readers that show no HTML. */
    String plain() {
        String table =
                facts.stream().map(fact -> fact.label() + "：" + fact.value()).collect(Collectors.joining("\n"));
        return warning.map(line -> line + "\n\n").orElse("")
                + String.join("\n\n", title, lead, table, next, button + "：\n" + link, "-- \n" + footer) + "\n";
    }
}
