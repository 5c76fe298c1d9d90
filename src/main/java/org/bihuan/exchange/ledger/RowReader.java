package org.bihuan.exchange.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.hazard.Field;
import org.bihuan.hazard.Grade;
import org.bihuan.hazard.Source;
import org.jspecify.annotations.Nullable;

/**
 * Reads one row. What it cannot read it remarks; a row with a bad remark gives no entry, save one that lacks nothing but the
 * place, so that it can be compared with others.
 */
final class RowReader {

    /** A major hazard is rectified within this many days at most. */
    private static final int LONGEST_LIMIT_OF_MAJOR = 60;

    private final Cells cells;
    private final Words words;
    private final Roster roster;

    RowReader(Cells cells, Words words, Roster roster) {
        this.cells = cells;
        this.words = words;
        this.roster = roster;
    }

    Optional<LedgerEntry> read(LocalDate today) {
        Arrays.stream(Column.values()).filter(Column::isNeeded).forEach(cells::require);
        String place = cells.freeText(Column.PLACE);
        String description = cells.freeText(Column.DESCRIPTION);
        Grade grade = cells.word(Column.GRADE, words.grades()).orElse(null);
        String section = section();
        Source source = source();
        Field field = field();
        BigDecimal funds = funds();
        String measures = measures();
        String contingency = cells.freeTextOrNothing(Column.CONTINGENCY);
        String note = cells.freeText(Column.NOTE);
        Course course = Course.read(cells, words, today);
        if (!cells.areReadable()) {
            return Optional.empty();
        }
        Involved people = Involved.read(cells, roster, Objects.requireNonNull(section), course);
        if (grade == Grade.MAJOR && course.rectified() == null) {
            major(course, funds, contingency);
        }
        return Optional.of(new LedgerEntry(
                Objects.requireNonNull(course.discovered()),
                place,
                source,
                people.finder(),
                description,
                field,
                Objects.requireNonNull(grade),
                measures,
                funds,
                contingency,
                section,
                people.rectifier(),
                Objects.requireNonNull(course.deadline()),
                people.supervisor(),
                course.rectified(),
                people.acceptor(),
                course.accepted(),
                together(note, people.notes())));
    }

    private @Nullable String section() {
        String text = cells.text(Column.SECTION);
        if (text.isEmpty()) {
            return null;
        }
        Optional<Roster.Section> section = roster.section(text);
        if (section.isEmpty()) {
            cells.remark(
                    Column.SECTION,
                    Flaw.UNKNOWN_SECTION,
                    roster.sections().stream().map(Roster.Section::name).collect(Collectors.joining("、")));
        }
        return section.map(Roster.Section::code).orElse(null);
    }

    private Source source() {
        if (cells.text(Column.SOURCE).isEmpty()) {
            cells.remark(Column.SOURCE, Flaw.SOURCE_ASSUMED, words.sources().preferred(Source.DAILY_PATROL));
        }
        return cells.word(Column.SOURCE, words.sources()).orElse(Source.DAILY_PATROL);
    }

    private Field field() {
        if (cells.text(Column.FIELD).isEmpty()) {
            cells.remark(Column.FIELD, Flaw.FIELD_ASSUMED, words.fields().preferred(Field.OTHER));
        }
        return cells.word(Column.FIELD, words.fields()).orElse(Field.OTHER);
    }

    private @Nullable BigDecimal funds() {
        String text = cells.text(Column.FUNDS);
        if (text.isEmpty()) {
            return null;
        }
        Optional<BigDecimal> funds = Funds.parse(text, cells.heading(Column.FUNDS));
        if (funds.isEmpty()) {
            cells.remark(Column.FUNDS, Flaw.NO_AMOUNT);
        }
        return funds.orElse(null);
    }

    private @Nullable String measures() {
        String measures = cells.freeTextOrNothing(Column.MEASURES);
        if (words.meansNothing(cells.plain(Column.MEASURES))) {
            cells.remark(Column.MEASURES, Flaw.MEASURES_MISSING);
        }
        return measures;
    }

    /** The five elements (五落实) of a major hazard that is still to be rectified, and its longest time limit. */
    private void major(Course course, @Nullable BigDecimal funds, @Nullable String contingency) {
        if (funds == null) {
            cells.remark(Column.FUNDS, Flaw.ELEMENTS_MISSING);
        }
        if (contingency == null) {
            cells.remark(Column.CONTINGENCY, Flaw.ELEMENTS_MISSING);
        }
        LocalDate latest = Objects.requireNonNull(course.discovered()).plusDays(LONGEST_LIMIT_OF_MAJOR);
        if (Objects.requireNonNull(course.deadline()).isAfter(latest)) {
            cells.remark(Column.DEADLINE, Flaw.LIMIT_OF_MAJOR, String.valueOf(LONGEST_LIMIT_OF_MAJOR));
        }
    }

    private static String together(String note, List<String> others) {
        return Stream.concat(Stream.of(note), others.stream())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("；"));
    }
}
