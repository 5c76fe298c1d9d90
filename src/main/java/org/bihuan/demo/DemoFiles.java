package org.bihuan.demo;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.bihuan.hazard.Field;
import org.bihuan.hazard.Grade;
import org.bihuan.hazard.Source;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What an operator may edit about the demo: {@code config/demo/*.csv}. */
@Component
@Profile("demo")
class DemoFiles {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Path folder;

    DemoFiles(@Value("${bihuan.demo.folder:./config/demo}") Path folder) {
        this.folder = folder;
    }

    /** An account that the log-in page offers, and the role that it shows. */
    record Account(String login, String role) {}

    Path folder() {
        return folder;
    }

    List<Account> accounts() {
        return rows("accounts.csv").stream()
                .map(row -> new Account(row.get("login"), row.get("role")))
                .toList();
    }

    List<TypicalHazard> hazards() {
        return rows("hazards.csv").stream()
                .map(row -> new TypicalHazard(
                        Field.valueOf(row.get("field")),
                        row.get("place"),
                        row.get("description"),
                        Grade.valueOf(row.get("grade")),
                        row.get("measure"),
                        Source.valueOf(row.get("source")),
                        row.get("category").isEmpty() ? null : Integer.valueOf(row.get("category"))))
                .toList();
    }

    private List<CSVRecord> rows(String file) {
        try (Reader reader = Files.newBufferedReader(folder.resolve(file), StandardCharsets.UTF_8)) {
            return FORMAT.parse(reader).getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The demo needs " + folder.resolve(file), unreadable);
        }
    }
}
