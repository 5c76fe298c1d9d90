package org.bihuan.exchange.ledger;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bihuan.hazard.Field;
import org.bihuan.hazard.Grade;
import org.bihuan.hazard.Source;

/**
 * The words that mines use in their ledgers, as an operator keeps them. Letter case, width, blanks and punctuation make no
 * difference.
 */
public final class Words {

    private static final Pattern NOISE = Pattern.compile("[\\s\\p{P}\\p{Z}\\p{C}&&[^-.]]+");
    private static final Pattern IN_BRACKETS = Pattern.compile("(?s)[(（\\[【].*");

    private final Vocabulary<Column> headings;
    private final Vocabulary<Grade> grades;
    private final Vocabulary<Source> sources;
    private final Vocabulary<Field> fields;
    private final Vocabulary<Conclusion> conclusions;
    private final Vocabulary<Mark> marks;

    /** How an acceptance ended. */
    enum Conclusion {
        PASSED,
        FAILED
    }

    /** Words with a meaning of their own: an empty cell; a deadline on the day of the discovery; rows that are no hazard. */
    enum Mark {
        NOTHING,
        SAME_DAY,
        FOOTER,
        EXAMPLE
    }

    /**
     * @param file words by meaning by section
     * @throws IllegalArgumentException if a meaning does not exist or a word has two; the message names it
     */
    Words(Map<String, Map<String, List<String>>> file) {
        this.headings = Vocabulary.of(Column.class, "headings", file);
        this.grades = Vocabulary.of(Grade.class, "grades", file);
        this.sources = Vocabulary.of(Source.class, "sources", file);
        this.fields = Vocabulary.of(Field.class, "fields", file);
        this.conclusions = Vocabulary.of(Conclusion.class, "conclusions", file);
        this.marks = Vocabulary.of(Mark.class, "marks", file);
    }

    /** What a heading means; a unit in brackets behind it makes no difference. */
    Optional<Column> heading(String text) {
        return headings.meaning(text)
                .or(() -> headings.meaning(IN_BRACKETS.matcher(text).replaceFirst("")));
    }

    /** The heading that stands in templates. */
    public String heading(Column column) {
        return headings.preferred(column);
    }

    Vocabulary<Grade> grades() {
        return grades;
    }

    Vocabulary<Source> sources() {
        return sources;
    }

    Vocabulary<Field> fields() {
        return fields;
    }

    Vocabulary<Conclusion> conclusions() {
        return conclusions;
    }

    boolean meansNothing(String text) {
        return normal(text).isEmpty()
                || marks.meaning(text).filter(Mark.NOTHING::equals).isPresent();
    }

    boolean meansSameDay(String text) {
        return marks.meaning(text).filter(Mark.SAME_DAY::equals).isPresent();
    }

    boolean startsFooter(String text) {
        return marks.words(Mark.FOOTER).stream().map(Words::normal).anyMatch(normal(text)::startsWith);
    }

    boolean meansExample(String text) {
        return marks.meaning(text).filter(Mark.EXAMPLE::equals).isPresent();
    }

    /** What stands before the example in templates. */
    public String example() {
        return marks.preferred(Mark.EXAMPLE);
    }

    /** What can be written into a column that has certain words only; empty for any other. */
    public List<String> choices(Column column) {
        return switch (column) {
            case GRADE -> grades.choices();
            case SOURCE -> sources.choices();
            case FIELD -> fields.choices();
            case CONCLUSION -> conclusions.choices();
            default -> List.of();
        };
    }

    /** A text as it is compared. Signs that tell levels apart (-650) stay. */
    static String normal(String text) {
        return NOISE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
