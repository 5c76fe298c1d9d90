package org.bihuan.supervision.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;

/** What an operator may write in {@code config/supervision/filings.yaml}, and what stops the start. */
class DutiesFileTest {

    private static final String GOOD =
            """
            duties:
              - id: plan
                name: 方案
                english: Plan
                obligation: P2
                by: MINE
                to: [PROMOTION]
                period: YEAR
                due: "06-30"
                document: true
                fields:
                  - {id: goal, name: 目标, english: Goal, kind: LONG, mandatory: true}
            """;

    @Test
    void theListThatIsBuiltInIsUnderstoodAndAnswersThePlan() {
        Duties duties = DutiesFile.read(new FileSystemResource("config/supervision/filings.yaml"));

        assertThat(duties.all())
                .extracting(Duty::id)
                .containsExactly(
                        "mine-plan",
                        "group-plan",
                        "mine-report",
                        "platform-alignment",
                        "self-assessment",
                        "branch-quarter",
                        "branch-year");
        assertThat(duties.find("mine-plan").orElseThrow().goesToOffice()).isTrue();
        assertThat(DutiesFile.read(new FileSystemResource("there/is/no/such.yaml")))
                .isEqualTo(duties);
    }

    @Test
    void aDutyFallsDueInTheYearOrSomeDaysAfterThePeriod() {
        Duties duties = DutiesFile.read(new FileSystemResource("config/supervision/filings.yaml"));
        LocalDate from = LocalDate.of(2026, 1, 1);
        LocalDate until = LocalDate.of(2026, 12, 31);

        assertThat(duties.find("mine-plan").orElseThrow().dueBetween(from, until))
                .containsExactly(new Period(2026, 0));
        assertThat(duties.find("mine-report").orElseThrow().dueBetween(from, until))
                .containsExactly(new Period(2026, 3));
        assertThat(duties.find("branch-year").orElseThrow().dueBetween(from, until))
                .containsExactly(new Period(2025, 0));
        Duty quarterly = duties.find("branch-quarter").orElseThrow();
        assertThat(quarterly.dueBetween(LocalDate.of(2026, 4, 15), LocalDate.of(2026, 7, 15)))
                .containsExactly(new Period(2026, 1), new Period(2026, 2));
        assertThat(quarterly.dueOn(new Period(2026, 3))).isEqualTo("2026-10-15");
        assertThat(quarterly.dueBetween(LocalDate.of(2026, 4, 16), LocalDate.of(2026, 7, 14)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "by: MINE       | by: TEAM             | 'TEAM' is none of",
                "by: MINE       | by: GROUP~quarters: [3] | 'quarters'",
                "to: [PROMOTION] | to: [OFFICE]        | PROMOTION",
                "due: \"06-30\" | due: \"06-31\"       | 06-31",
                "due: \"06-30\" | daysAfter: 999       | 'daysAfter'",
                "due: \"06-30\" | daysAfter: soon      | soon",
                "due: \"06-30\" | document: true       | document",
                "period: YEAR   | period: QUARTER      | 'due' is for the period YEAR",
                "document: true | dokument: true       | dokument",
                "document: true | document: perhaps    | 'document' is true or false",
                "name: 方案     | names: 方案          | names",
                "id: plan       | id: The Plan         | The Plan",
                "kind: LONG     | kind: PICTURE        | 'goal': 'PICTURE' is none of",
                "mandatory: true | mandatory: 1        | 'mandatory'",
                "mandatory: true | mandatory: true, part: 机构 | 'goal': 'partEnglish' is missing",
                "duties:        | filings:             | filings",
            })
    void whatIsWrongStopsTheStartAndIsNamed(String good, String wrong, String told) {
        String file = GOOD.replace(good, wrong.replace("~", "\n    "));

        assertThatThrownBy(() -> DutiesFile.read(
                        new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8), "filings of a test")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("filings of a test")
                .hasMessageContaining(told);
    }

    @Test
    void twoDutiesOfOneNameStopTheStart() {
        String twice = GOOD + GOOD.substring(GOOD.indexOf("  - id"));

        assertThatThrownBy(() -> DutiesFile.read(new ByteArrayResource(twice.getBytes(StandardCharsets.UTF_8))))
                .hasMessageContaining("twice");
    }
}
