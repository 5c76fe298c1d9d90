package org.bihuan.organization;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file with units or people as spreadsheet programs save it: in UTF-8, with a mark in front or without, or in the GBK of those
 * that cannot write UTF-8.
 */
record OrganizationFile(Path path) {

    private static final Charset GBK = Charset.forName("GB18030");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();

    /** One row, which can say where it stands. */
    record Row(Path file, long line, CSVRecord cells) {

        /** Empty where the row is shorter. */
        String text(String column) {
            return cells.isSet(column) ? cells.get(column) : "";
        }

        /** @param longest how many characters can be stored */
        String text(String column, int longest) {
            String text = text(column);
            if (text.length() > longest) {
                throw wrong(
                        "'%s' is too long for %s, at most %d characters".formatted(text, column, longest),
                        "“%s”太长，%s 最多 %d 个字符".formatted(text, column, longest));
            }
            return text;
        }

        String required(String column, int longest) {
            String text = text(column, longest);
            if (text.isEmpty()) {
                throw wrong("the %s is missing".formatted(column), "缺少 %s".formatted(column));
            }
            return text;
        }

        OrganizationProblem wrong(String english, String chinese) {
            return new OrganizationProblem(file, line, english, chinese);
        }
    }

    /** @param columns those that the file must have; the first one names what a row is about, which stands there once */
    List<Row> rows(List<String> columns) {
        try (CSVParser parser = CSVParser.parse(text(), FORMAT)) {
            if (!parser.getHeaderNames().containsAll(columns)) {
                throw firstLineWrong(columns);
            }
            List<Row> rows = new ArrayList<>();
            Set<String> named = new HashSet<>();
            for (CSVRecord cells : parser) {
                Row row = new Row(path, parser.getCurrentLineNumber(), cells);
                String name = row.text(columns.get(0));
                if (!named.add(name)) {
                    throw row.wrong("'%s' stands there twice".formatted(name), "“%s”重复出现".formatted(name));
                }
                rows.add(row);
            }
            return rows;
        } catch (IllegalArgumentException headingTwice) {
            throw firstLineWrong(columns);
        } catch (IOException | UncheckedIOException malformed) {
            throw new OrganizationProblem(
                    path, 1, "it is no CSV file: " + malformed.getMessage(), "不是 CSV 文件：" + malformed.getMessage());
        }
    }

    private OrganizationProblem firstLineWrong(List<String> columns) {
        String wanted = String.join(",", columns);
        return new OrganizationProblem(path, 1, "the first line must read " + wanted, "第一行应为 " + wanted);
    }

    private String text() throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        String text = decoded(bytes, StandardCharsets.UTF_8)
                .or(() -> decoded(bytes, GBK))
                .orElseThrow(() -> new OrganizationProblem(
                        path, 1, "it is encoded neither in UTF-8 nor in GBK", "编码既不是 UTF-8 也不是 GBK"));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Optional<String> decoded(byte[] bytes, Charset encoding) {
        try {
            return Optional.of(
                    encoding.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException otherEncoding) {
            return Optional.empty();
        }
    }
}
