package org.bihuan.organization;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads units and people from {@code units.csv} and {@code people.csv} of a folder, adding what is new and correcting what
 * differs. Who stands in no file stays as they are; nobody is deleted.
 */
@Component
public class OrganizationFiles {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();

    private final Units units;
    private final People people;
    private final Sessions sessions;

    OrganizationFiles(Units units, People people, Sessions sessions) {
        this.units = units;
        this.people = people;
        this.sessions = sessions;
    }

    /**
     * Loads a folder.
     *
     * @param passwordHash what people that are new get; with {@code ""} they cannot log in until an administrator sets one
     * @throws IllegalArgumentException if a row names an unknown kind, unit or role; the message tells file and row
     */
    @Transactional
    public void load(Path folder, String passwordHash) {
        if (Files.exists(folder.resolve("units.csv"))) {
            loadUnits(folder.resolve("units.csv"));
        }
        if (Files.exists(folder.resolve("people.csv"))) {
            loadPeople(folder.resolve("people.csv"), passwordHash);
        }
    }

    private void loadUnits(Path file) {
        Map<String, Unit> known = unitsByCode();
        List<CSVRecord> rows = rows(file);
        for (CSVRecord row : rows) {
            told(file, row, () -> {
                UnitKind kind = UnitKind.valueOf(row.get("kind"));
                Unit unit = known.computeIfAbsent(
                        row.get("code"), code -> units.save(new Unit(code, row.get("name"), kind)));
                unit.describe(row.get("name"), kind, Boolean.parseBoolean(row.get("workingDays")));
            });
        }
        for (CSVRecord row : rows) {
            told(file, row, () -> Objects.requireNonNull(known.get(row.get("code")))
                    .place(unit(known, row.get("parent")), unit(known, row.get("supervisor"))));
        }
    }

    private void loadPeople(Path file, String passwordHash) {
        Map<String, Unit> known = unitsByCode();
        Map<String, Person> byLogin = new HashMap<>();
        people.findAll().forEach(person -> byLogin.put(person.getLogin(), person));
        for (CSVRecord row : rows(file)) {
            told(file, row, () -> {
                Unit home = unit(known, row.get("unit"));
                if (home == null) {
                    throw new IllegalArgumentException("the unit is missing");
                }
                Person person =
                        byLogin.computeIfAbsent(row.get("login"), login -> new Person(login, passwordHash, home));
                person.describe(row.get("name"), blankToNull(row.get("email")), home);
                if (person.takeRoles(roles(known, row.get("roles")))) {
                    sessions.endAllOf(person);
                }
                people.save(person);
            });
        }
    }

    private Map<String, Unit> unitsByCode() {
        Map<String, Unit> known = new HashMap<>();
        units.findAll().forEach(unit -> known.put(unit.getCode(), unit));
        return known;
    }

    private static Set<RoleInUnit> roles(Map<String, Unit> known, String written) {
        Set<RoleInUnit> roles = new HashSet<>();
        Arrays.stream(written.split("\\|"))
                .map(String::trim)
                .filter(role -> !role.isEmpty())
                .forEach(role -> {
                    String[] parts = role.split("@", 2);
                    Unit in = parts.length == 2 ? unit(known, parts[1]) : null;
                    if (in == null) {
                        throw new IllegalArgumentException("'" + role + "' should read role@unit");
                    }
                    roles.add(new RoleInUnit(Role.of(parts[0]), in));
                });
        return roles;
    }

    private static @Nullable Unit unit(Map<String, Unit> known, String code) {
        if (code.isBlank()) {
            return null;
        }
        Unit unit = known.get(code);
        if (unit == null) {
            throw new IllegalArgumentException("no unit has the code '" + code + "'");
        }
        return unit;
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }

    private static List<CSVRecord> rows(Path file) {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return FORMAT.parse(reader).getRecords();
        } catch (IOException e) {
            throw new IllegalArgumentException("Cannot read " + file, e);
        }
    }

    private static void told(Path file, CSVRecord row, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "%s, row %d: %s".formatted(file, row.getRecordNumber() + 1, e.getMessage()), e);
        }
    }
}
