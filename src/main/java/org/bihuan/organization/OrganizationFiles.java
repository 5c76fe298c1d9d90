package org.bihuan.organization;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.organization.OrganizationFile.Row;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads units and people from {@code units.csv} and {@code people.csv} of a folder, adding what is new and correcting what
 * differs. Who stands in no file stays as they are; so does what an administrator has described on the pages. Nobody is deleted.
 */
@Component
public class OrganizationFiles {

    private static final List<String> UNIT = List.of("code", "name", "kind", "parent", "supervisor", "workingDays");
    private static final List<String> PERSON = List.of("login", "name", "email", "unit", "roles");
    private static final int LONGEST_CODE = 32;
    private static final int LONGEST_LOGIN = 64;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_EMAIL = 200;

    private final Units units;
    private final People people;
    private final Sessions sessions;

    OrganizationFiles(Units units, People people, Sessions sessions) {
        this.units = units;
        this.people = people;
        this.sessions = sessions;
    }

    /**
     * Loads a folder, all or nothing. A file with a mistake is refused with a message that tells file, line, value and remedy.
     *
     * @param passwordHash what people that are new get; with {@code ""} they cannot log in until an administrator sets one
     */
    @Transactional
    public void load(Path folder, String passwordHash) {
        if (Files.exists(folder.resolve("units.csv"))) {
            loadUnits(new OrganizationFile(folder.resolve("units.csv")).rows(UNIT));
        }
        if (Files.exists(folder.resolve("people.csv"))) {
            loadPeople(new OrganizationFile(folder.resolve("people.csv")).rows(PERSON), passwordHash);
        }
    }

    private void loadUnits(List<Row> rows) {
        KnownUnits known = new KnownUnits(units.findAll());
        for (Row row : rows) {
            UnitKind kind = kind(row);
            String name = row.required("name", LONGEST_NAME);
            String code = row.required("code", LONGEST_CODE);
            Unit unit = known.getOrAdd(code, () -> units.save(new Unit(code, name, kind)));
            boolean workingDays = countsWorkingDays(row);
            if (!unit.isAdministered()) {
                unit.describe(name, kind, workingDays);
            }
        }
        for (Row row : rows) {
            Unit unit = known.get(row, row.text("code"));
            if (!unit.isAdministered()) {
                unit.place(known.in(row, "parent"), known.in(row, "supervisor"));
            }
        }
    }

    private void loadPeople(List<Row> rows, String passwordHash) {
        KnownUnits known = new KnownUnits(units.findAll());
        Map<String, Person> byLogin =
                people.findAll().stream().collect(Collectors.toMap(Person::getLogin, person -> person));
        for (Row row : rows) {
            Unit home = known.get(row, row.required("unit", LONGEST_CODE));
            Person person = byLogin.computeIfAbsent(
                    row.required("login", LONGEST_LOGIN), login -> new Person(login, passwordHash, home));
            String email = row.text("email", LONGEST_EMAIL);
            String name = row.required("name", LONGEST_NAME);
            Set<RoleInUnit> roles = known.roles(row);
            if (!person.isAdministered()) {
                person.describe(name, email.isEmpty() ? null : email, home);
                if (person.takeRoles(roles)) {
                    sessions.endAllOf(person);
                }
                people.save(person);
            }
        }
    }

    private static UnitKind kind(Row row) {
        String kind = row.text("kind");
        return Arrays.stream(UnitKind.values())
                .filter(known -> known.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> {
                    String all = Arrays.toString(UnitKind.values());
                    return row.wrong(
                            "'%s' is no kind of unit; it must be one of %s".formatted(kind, all),
                            "单位类别“%s”不存在，应为 %s 之一".formatted(kind, all));
                });
    }

    private static boolean countsWorkingDays(Row row) {
        String written = row.text("workingDays");
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false", "" -> false;
            default ->
                throw row.wrong(
                        "workingDays must be true or false, not '%s'".formatted(written),
                        "workingDays 应为 true 或 false，而不是“%s”".formatted(written));
        };
    }
}
