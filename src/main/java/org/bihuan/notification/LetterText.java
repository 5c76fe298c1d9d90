package org.bihuan.notification;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        List<Part> parts,
        String next,
        String button,
        String link,
        String footer,
        boolean urgent,
        Optional<String> warning) {

    /** A row of the table, such as the place and its name. */
    record Fact(String label, String value) {}

    /**
     * A part of a digest.
     *
     * @param pressing whether its title is red
     * @param more how many lines are left out, in words
     */
    record Part(String title, boolean pressing, List<Line> lines, Optional<String> more) {

        private String plain() {
            Stream<String> listed = lines.stream().map(line -> "· " + line.text() + "\n  " + line.link());
            return Stream.concat(Stream.concat(Stream.of(title), listed), more.stream())
                    .collect(Collectors.joining("\n"));
        }
    }

    /** A line of a part; the link is a whole address. */
    record Line(String text, String link) {}

    /** The letter for readers that show no HTML. */
    String plain() {
        String table =
                facts.stream().map(fact -> fact.label() + "：" + fact.value()).collect(Collectors.joining("\n"));
        Stream<String> paragraphs = Stream.of(
                        warning.stream(),
                        Stream.of(title, lead, table),
                        parts.stream().map(Part::plain),
                        Stream.of(next, button + "：\n" + link, "-- \n" + footer))
                .flatMap(Function.identity());
        return paragraphs.filter(paragraph -> !paragraph.isEmpty()).collect(Collectors.joining("\n\n")) + "\n";
    }
}
