package org.bihuan.exchange.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerDateTest {

    private static final LocalDate SEVENTH = LocalDate.of(2026, 9, 7);
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-09-07",
                "2026-9-7",
                "2026/9/7",
                "2026.9.7",
                "2026年9月7日",
                "2026年9月7号",
                "2026 年 9 月 7 日",
                "２０２６．９．７",
                " 2026-09-07 ",
                "20260907",
                "46272",
                "46272.5",
                "2026-09-07 08:30",
                "2026-09-07T08:30:00",
                "2026/9/7 8时30分"
            })
    void readsTheSpellingsOfADate(String text) {
        assertThat(LedgerDate.parse(text, NOVEMBER)).contains(new LedgerDate(SEVENTH, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9月7日", "9/7", "26.9.7", "26年9月7日"})
    void aYearThatIsNotWrittenInFullIsAssumed(String text) {
        assertThat(LedgerDate.parse(text, NOVEMBER)).contains(new LedgerDate(SEVENTH, true));
    }

    @ParameterizedTest
    @CsvSource({"12月30日,2027-01-05,2026-12-30", "1月5日,2026-12-30,2027-01-05", "9月7日,2026-09-07,2026-09-07"})
    void theYearAssumedBringsTheDateNearest(String text, LocalDate nearest, LocalDate expected) {
        assertThat(LedgerDate.parse(text, nearest)).map(LedgerDate::date).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-02-30", "2026-13-01", "9.7", "9/7/2026", "尽快", "0.6", "1899-09-07", "99999"})
    void whatIsNoDateOrCannotBeToldIsNotGuessed(String text) {
        assertThat(LedgerDate.parse(text, NOVEMBER)).isEmpty();
    }

    @Test
    void theTwentyNinthOfFebruaryWithoutAYearIsNoErrorOfTheProgram() {
        assertThat(LedgerDate.parse("2月29日", NOVEMBER)).isEmpty();
        assertThat(LedgerDate.parse("2月29日", LocalDate.of(2028, 3, 1))).isPresent();
    }
}
