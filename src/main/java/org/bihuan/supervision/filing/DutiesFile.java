package org.bihuan.supervision.filing;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bihuan.supervision.Settings;
import org.bihuan.supervision.filing.Duty.Field;
import org.bihuan.supervision.filing.Duty.Filer;
import org.bihuan.supervision.filing.Duty.Heading;
import org.bihuan.supervision.filing.Duty.Reader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** Reads the operator's list of what has to be filed if there is one, else the one that was built in, which is the same to begin with. */
@Configuration(proxyBeanMethods = false)
class DutiesFile {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ENGLISH = 120;
    private static final int MOST_FIELDS = 30;
    private static final int MOST_DAYS = 180;
    private static final int QUARTERS = 4;

    @Bean
    Duties filingDuties(
            @Value("${bihuan.supervision.filings:file:./config/supervision/filings.yaml}") Resource operators) {
        return read(operators);
    }

    /** @throws IllegalStateException if the file is not as described in it; the message names the file, the duty and the fault */
    static Duties read(Resource operators) {
        return Settings.read(operators, "supervision/filings.yaml", DutiesFile::duties);
    }

    private static Duties duties(Settings file) {
        file.requireOnly("duties");
        List<Duty> duties = file.parts("duties").stream()
                .map(part -> named(part, DutiesFile::duty))
                .toList();
        requireOnce(duties.stream().map(Duty::id).toList());
        return new Duties(duties);
    }

    private static <T> T named(Settings part, Function<Settings, T> reader) {
        String id = part.text("id");
        try {
            return reader.apply(part);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("'%s': %s".formatted(id, wrong.getMessage()), wrong);
        }
    }

    private static Duty duty(Settings read) {
        read.requireOnly(
                "id",
                "name",
                "english",
                "obligation",
                "by",
                "to",
                "period",
                "quarters",
                "due",
                "daysAfter",
                "document",
                "fields");
        Filer by = read.constant(Filer.class, "by");
        Period.Kind period = read.constant(Period.Kind.class, "period");
        List<Field> fields = read.parts("fields").stream()
                .map(part -> named(part, DutiesFile::field))
                .toList();
        requireOnce(fields.stream().map(Field::id).toList());
        if (fields.size() > MOST_FIELDS) {
            throw new IllegalArgumentException("it has more than " + MOST_FIELDS + " fields");
        }
        if (read.has("due") == read.has("daysAfter")) {
            throw new IllegalArgumentException("either 'due' or 'daysAfter' tells the last day");
        }
        return new Duty(
                id(read),
                read.text("name", LONGEST_NAME),
                read.text("english", LONGEST_NAME),
                read.text("obligation", LONGEST_NAME),
                by,
                readers(read, by),
                period,
                quarters(read, period),
                read.has("due") ? day(read.text("due"), period) : null,
                read.has("daysAfter") ? daysAfter(read.number("daysAfter")) : 0,
                read.flag("document"),
                fields);
    }

    private static Field field(Settings read) {
        read.requireOnly("id", "name", "english", "kind", "mandatory", "part", "partEnglish");
        return new Field(
                id(read),
                read.text("name", LONGEST_NAME),
                read.text("english", LONGEST_ENGLISH),
                read.constant(Field.Kind.class, "kind"),
                read.flag("mandatory"),
                read.has("part") || read.has("partEnglish")
                        ? new Heading(read.text("part", LONGEST_NAME), read.text("partEnglish", LONGEST_ENGLISH))
                        : null);
    }

    private static String id(Settings read) {
        String id = read.text("id");
        if (!id.matches("[a-z][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException("an id has at most 40 small letters, digits and hyphens: " + id);
        }
        return id;
    }

    private static List<Reader> readers(Settings read, Filer by) {
        List<Reader> readers = read.constants(Reader.class, "to");
        if (!readers.contains(Reader.PROMOTION)) {
            throw new IllegalArgumentException("'to' names the PROMOTION office, which receipts it");
        }
        if (readers.contains(Reader.OFFICE) && by != Filer.MINE) {
            throw new IllegalArgumentException("'to' names the OFFICE only where each MINE files");
        }
        return readers;
    }

    private static List<Integer> quarters(Settings read, Period.Kind period) {
        List<Integer> all = IntStream.rangeClosed(1, QUARTERS).boxed().toList();
        if (!read.has("quarters")) {
            return all;
        }
        List<Integer> quarters =
                read.texts("quarters").stream().map(Integer::valueOf).toList();
        if (period != Period.Kind.QUARTER || !all.containsAll(quarters)) {
            throw new IllegalArgumentException("'quarters' names some of 1 to 4 where the period is a QUARTER");
        }
        return quarters;
    }

    private static MonthDay day(String typed, Period.Kind period) {
        if (period != Period.Kind.YEAR) {
            throw new IllegalArgumentException("'due' is for the period YEAR; a QUARTER has 'daysAfter'");
        }
        try {
            return MonthDay.parse("--" + typed);
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("'due' is a day such as \"06-30\": " + typed, wrong);
        }
    }

    private static int daysAfter(int days) {
        if (days < 0 || days > MOST_DAYS) {
            throw new IllegalArgumentException("'daysAfter' is 0 to " + MOST_DAYS + ": " + days);
        }
        return days;
    }

    private static void requireOnce(Collection<String> ids) {
        if (ids.isEmpty() || new HashSet<>(ids).size() < ids.size()) {
            throw new IllegalArgumentException("there is nothing in the list, or an id twice: " + ids);
        }
    }
}
