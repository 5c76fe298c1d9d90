package org.bihuan.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * One year of public holidays and make-up working days, from a file {@code <country>-<yyyy>.csv} with the columns
 * {@code date,kind,name}.
 *
 * @param year the year that the file's name states and to which all its days belong
 * @param provisional whether a comment above the heading starts with {@code provisional}
 * @param days the days that differ from Monday to Friday: true for a working day, false for a holiday
 * @param names what each of these days is called; may be empty
 */
record CalendarFile(Year year, boolean provisional, Map<LocalDate, Boolean> days, Map<LocalDate, String> names) {

    private static final Pattern NAME = Pattern.compile(".*-(\\d{4})\\.csv");
    private static final List<String> COLUMNS = List.of("date", "kind", "name");
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setTrim(true)
            .get();

    static List<CalendarFile> readAll(String location, ResourcePatternResolver files) {
        String folder = location.endsWith("/") ? location : location + "/";
        List<CalendarFile> calendars = new ArrayList<>();
        try {
            for (Resource file : files.getResources(folder + "*.csv")) {
                CalendarFile calendar = read(String.valueOf(file.getFilename()), file.getContentAsByteArray());
                if (calendars.stream().anyMatch(other -> other.year().equals(calendar.year()))) {
                    throw new CalendarProblem(
                            String.valueOf(file.getFilename()),
                            1,
                            "there is another file for the same year",
                            "同一年份还有另一个文件");
                }
                calendars.add(calendar);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The calendars in " + folder + " cannot be read", unreadable);
        }
        return calendars;
    }

    static CalendarFile read(String name, byte[] content) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw new CalendarProblem(
                    name, 1, "the file's name must end with its year, as in cn-2026.csv", "文件名须以年份结尾，如 cn-2026.csv");
        }
        Year year = Year.of(Integer.parseInt(matcher.group(1)));
        try (CSVParser rows = CSVParser.parse(decode(name, content), FORMAT)) {
            if (!COLUMNS.equals(rows.getHeaderNames())) {
                throw new CalendarProblem(name, 1, "the columns must be date,kind,name", "列应为 date,kind,name");
            }
            String comment = rows.getHeaderComment();
            boolean provisional = comment != null && comment.startsWith("provisional");
            Map<LocalDate, Boolean> days = new LinkedHashMap<>();
            Map<LocalDate, String> names = new HashMap<>();
            for (CSVRecord row : rows) {
                long line = rows.getCurrentLineNumber();
                LocalDate date = date(name, line, year, row);
                names.put(date, row.size() < 3 ? "" : row.get(2));
                if (days.put(date, workday(name, line, row)) != null) {
                    throw new CalendarProblem(
                            name, line, "%s stands there twice".formatted(row.get(0)), "%s 重复出现".formatted(row.get(0)));
                }
            }
            return new CalendarFile(year, provisional, Map.copyOf(days), Map.copyOf(names));
        } catch (IOException | UncheckedIOException malformed) {
            throw new CalendarProblem(
                    name, 1, "not a CSV file: " + malformed.getMessage(), "不是 CSV 文件：" + malformed.getMessage());
        }
    }

    private static String decode(String name, byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException otherEncoding) {
            throw new CalendarProblem(name, 1, "the file must be encoded in UTF-8", "文件编码须为 UTF-8");
        }
    }

    private static LocalDate date(String file, long line, Year year, CSVRecord row) {
        try {
            LocalDate date = LocalDate.parse(row.get(0));
            if (date.getYear() != year.getValue()) {
                throw new CalendarProblem(
                        file,
                        line,
                        "%s does not belong to %s".formatted(date, year),
                        "%s 不属于 %s 年".formatted(date, year));
            }
            return date;
        } catch (DateTimeException noDate) {
            throw new CalendarProblem(
                    file,
                    line,
                    "'%s' is not a date like 2026-10-01".formatted(row.get(0)),
                    "“%s”不是日期，应如 2026-10-01".formatted(row.get(0)));
        }
    }

    private static boolean workday(String file, long line, CSVRecord row) {
        String kind = row.size() < 2 ? "" : row.get(1);
        return switch (kind) {
            case "workday" -> true;
            case "holiday" -> false;
            default ->
                throw new CalendarProblem(
                        file,
                        line,
                        "the kind must be holiday or workday, not '%s'".formatted(kind),
                        "kind 应为 holiday 或 workday，而不是“%s”".formatted(kind));
        };
    }
}
