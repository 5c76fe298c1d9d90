package org.bihuan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoFilesTest {

    private static final List<String> ROLES = List.of(
            "reporter",
            "safety-officer",
            "section-head",
            "rectifier",
            "deputy-manager",
            "mine-manager",
            "group-safety",
            "inspector",
            "office-head",
            "branch-director",
            "promotion-officer",
            "bureau-leader",
            "administrator");

    private final List<CSVRecord> units = rows("units.csv");
    private final List<CSVRecord> people = rows("people.csv");
    private final Map<String, String> kinds = units.stream().collect(Collectors.toMap(of("code"), of("kind")));

    @Test
    void theProvinceHasTheStatedShape() {
        assertThat(units.stream().collect(Collectors.groupingBy(of("kind"), Collectors.counting())))
                .containsAllEntriesOf(Map.of("BUREAU", 1L, "OFFICE", 1L, "BRANCH", 3L, "GROUP", 4L, "MINE", 12L))
                .containsEntry("BRANCH_OFFICE", 6L);
        assertThat(having(units, "kind", "BRANCH"))
                .allSatisfy(branch -> assertThat(having(units, "parent", branch.get("code")))
                        .extracting(of("kind"))
                        .containsExactly("BRANCH_OFFICE", "BRANCH_OFFICE"));
    }

    @Test
    void aboutTwentyFivePeopleWorkInEveryMineAndTwiceAsManyInTheLargeOne() {
        for (CSVRecord mine : having(units, "kind", "MINE")) {
            String code = mine.get("code");
            assertThat(people.stream().filter(person -> isIn(code, person)))
                    .as(code)
                    .hasSizeBetween(code.equals("QSS") ? 50 : 24, code.equals("QSS") ? 55 : 32);
        }
    }

    @Test
    void theLargeMineHasThePeopleOfTheSampleWithTheirPosts() {
        Map<String, String> names = units.stream().collect(Collectors.toMap(of("code"), of("name")));
        List<String> there = people.stream()
                .filter(person -> isIn("QSS", person))
                .map(person -> names.get(person.get("unit")) + " " + person.get("name") + " " + post(person))
                .toList();

        List<CSVRecord> sample = read(Path.of("src/test/resources/ledgers/mine-people.csv"));

        assertThat(sample).hasSize(45);
        assertThat(there)
                .containsAll(sample.stream()
                        .map(row -> row.get("unit") + " " + row.get("name") + " " + row.get("post"))
                        .toList());
    }

    @Test
    void everyMineHasAGroupASupervisionOfficeItsDepartmentsAndSixToTenSections() {
        for (CSVRecord mine : having(units, "kind", "MINE")) {
            String code = mine.get("code");
            assertThat(kinds.get(mine.get("parent"))).as(code).isEqualTo("GROUP");
            assertThat(kinds.get(mine.get("supervisor"))).as(code).isEqualTo("BRANCH_OFFICE");
            List<CSVRecord> parts = having(units, "parent", code);
            assertThat(having(parts, "kind", "SECTION")).as(code).hasSizeBetween(6, 10);
            assertThat(parts.stream().map(of("name"))).as(code).contains("安监科", "双预防办", "生产科", "机电科", "通防科", "地测防治水科");
        }
    }

    @Test
    void everyParentStandsBeforeItsChildren() {
        List<String> codes = units.stream().map(of("code")).toList();
        assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches("[A-Z][A-Z0-9-]{1,9}"));
        for (CSVRecord unit : units) {
            String parent = unit.get("parent");
            assertThat(parent.isEmpty() || codes.indexOf(parent) < codes.indexOf(unit.get("code")))
                    .as(unit.get("code"))
                    .isTrue();
        }
    }

    @Test
    void loginsAddressesAndUnitsOfPeopleAreRight() {
        assertThat(people.stream().map(of("login")))
                .doesNotHaveDuplicates()
                .allMatch(login -> login.matches("[a-z]+\\.[a-z]+[0-9]?\\.[a-z0-9]+"));
        assertThat(people.stream().map(of("email")))
                .doesNotHaveDuplicates()
                .allMatch(mail -> mail.endsWith(".example"));
        assertThat(people.stream().map(of("unit"))).allMatch(kinds::containsKey);
    }

    @Test
    void everyRoleIsKnownHeldInAFittingUnitAndNobodyHoldsMoreThanFour() {
        Map<String, Set<String>> fitting = Map.ofEntries(
                Map.entry("safety-officer", Set.of("MINE")),
                Map.entry("deputy-manager", Set.of("MINE")),
                Map.entry("mine-manager", Set.of("MINE")),
                Map.entry("section-head", Set.of("SECTION", "DEPARTMENT")),
                Map.entry("rectifier", Set.of("SECTION")),
                Map.entry("group-safety", Set.of("GROUP")),
                Map.entry("inspector", Set.of("BRANCH_OFFICE")),
                Map.entry("office-head", Set.of("BRANCH_OFFICE")),
                Map.entry("branch-director", Set.of("BRANCH")),
                Map.entry("promotion-officer", Set.of("OFFICE")),
                Map.entry("bureau-leader", Set.of("BUREAU")),
                Map.entry("administrator", Set.of("BUREAU")));
        for (CSVRecord person : people) {
            assertThat(roles(person))
                    .as(person.get("login"))
                    .hasSizeLessThanOrEqualTo(4)
                    .allSatisfy(role -> {
                        String[] held = role.split("@");
                        assertThat(fitting.get(held[0])).as(role).contains(kinds.get(held[1]));
                    });
        }
    }

    @Test
    void everyUnitHasTheRolesThatTheClosedLoopNeeds() {
        Set<String> held =
                people.stream().flatMap(person -> roles(person).stream()).collect(Collectors.toSet());
        Map<String, List<String>> needed = Map.of(
                "MINE", List.of("safety-officer", "deputy-manager", "mine-manager"),
                "SECTION", List.of("section-head", "rectifier"),
                "GROUP", List.of("group-safety"),
                "BRANCH", List.of("branch-director"),
                "BRANCH_OFFICE", List.of("office-head", "inspector"),
                "OFFICE", List.of("promotion-officer"),
                "BUREAU", List.of("bureau-leader", "administrator"));
        for (CSVRecord unit : units) {
            assertThat(needed.getOrDefault(unit.get("kind"), List.of()))
                    .as(unit.get("code"))
                    .allMatch(role -> held.contains(role + "@" + unit.get("code")));
        }
    }

    @Test
    void everyMinesSafetyDepartmentHasItsHead() {
        assertThat(having(units, "name", "安监科")).hasSize(12).allSatisfy(department -> assertThat(people)
                .filteredOn(person -> roles(person).contains("section-head@" + department.get("code")))
                .hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"safety-officer", "deputy-manager", "group-safety", "inspector"})
    void aRoleThatWorksInShiftsIsHeldBySeveral(String role) {
        Map<String, Long> holders = people.stream()
                .flatMap(person -> roles(person).stream())
                .filter(held -> held.startsWith(role + "@"))
                .collect(Collectors.groupingBy(held -> held, Collectors.counting()));
        assertThat(holders.values()).allMatch(count -> count >= 2);
    }

    @Test
    void thereIsOneDemoAccountForEveryRole() {
        List<CSVRecord> accounts = rows("accounts.csv");
        assertThat(accounts.stream().map(of("role"))).containsExactlyElementsOf(ROLES);
        for (CSVRecord account : accounts) {
            CSVRecord person = having(people, "login", account.get("login")).get(0);
            if (account.get("role").equals("reporter")) {
                assertThat(roles(person)).isEmpty();
            } else {
                assertThat(roles(person)).anyMatch(role -> role.startsWith(account.get("role") + "@"));
            }
        }
    }

    @Test
    void hazardsAreCompleteAndCoverEveryField() {
        List<CSVRecord> hazards = rows("hazards.csv");
        assertThat(hazards.stream().map(of("description")))
                .doesNotHaveDuplicates()
                .allMatch(text -> text.length() >= 10);
        assertThat(hazards.stream().map(of("field")).distinct()).hasSize(13);
        assertThat(hazards).allSatisfy(hazard -> {
            assertThat(hazard.get("grade")).isIn("MAJOR", "A", "B", "C");
            assertThat(hazard.get("place")).isNotBlank().hasSizeLessThanOrEqualTo(100);
            assertThat(hazard.get("measure")).isNotBlank();
            assertThat(hazard.get("category").isEmpty())
                    .isNotEqualTo(hazard.get("grade").equals("MAJOR"));
        });
    }

    private static boolean isIn(String mine, CSVRecord person) {
        String unit = person.get("unit");
        return unit.equals(mine) || unit.startsWith(mine + "-");
    }

    /** What a section head, a safety officer or anybody else is called in the sample. */
    private static String post(CSVRecord person) {
        String roles = person.get("roles");
        if (roles.contains("section-head")) {
            return person.get("unit").endsWith("-AJ") ? "科长" : "队长";
        }
        return roles.contains("safety-officer") ? "安监员" : "职工";
    }

    private static Set<String> roles(CSVRecord person) {
        return Arrays.stream(person.get("roles").split("\\|"))
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.toSet());
    }

    private static List<CSVRecord> having(List<CSVRecord> rows, String column, String value) {
        return rows.stream().filter(row -> row.get(column).equals(value)).toList();
    }

    private static Function<CSVRecord, String> of(String column) {
        return row -> row.get(column);
    }

    private static List<CSVRecord> rows(String file) {
        return read(Path.of("config/demo", file));
    }

    private static List<CSVRecord> read(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
