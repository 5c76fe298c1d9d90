package org.bihuan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.bihuan.testing.LastWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class CalendarFileTest {

    @Test
    void readsWhatASpreadsheetSaves() {
        String text = "\uFEFFdate,kind,name\r\n2026-10-01,holiday,\"国庆节\"\r\n\r\n2026-10-10,workday,补班";

        CalendarFile file = read("cn-2026.csv", text);

        assertThat(file.days()).isEqualTo(Map.of(LocalDate.of(2026, 10, 1), false, LocalDate.of(2026, 10, 10), true));
        assertThat(file.provisional()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            2026-10-01,holiday,国庆节\\n2026-13-01,holiday,国庆节 | line 3 | '2026-13-01' is not a date
            2026-10-01,holiday,国庆节\\n\\n2026-10-02,feast,国庆节 | line 4 | holiday or workday, not 'feast'
            2026-10-01,holiday,国庆节\\n2026-10-01,workday,国庆节 | line 3 | stands there twice
            2062-10-01,holiday,国庆节\\n                          | line 2 | does not belong to 2026
            2026-10-01                                          | line 2 | holiday or workday, not ''
            """)
    void namesFileLineAndFaultOfAWrongFile(String rows, String line, String fault) {
        String text = "date,kind,name\n" + rows.replace("\\n", "\n");

        assertThatThrownBy(() -> read("cn-2026.csv", text)).hasMessageContainingAll("cn-2026.csv", line, fault);
    }

    @Test
    void refusesAFileThatDoesNotNameItsYearOrColumnsOrIsNotUtf8() {
        assertThatThrownBy(() -> read("holidays.csv", "date,kind,name")).hasMessageContaining("cn-2026.csv");
        assertThatThrownBy(() -> read("cn-2026.csv", "日期,类型,名称")).hasMessageContaining("date,kind,name");
        byte[] otherEncoding = "date,kind,name\n2026-10-01,holiday,国庆节".getBytes(Charset.forName("GB18030"));
        assertThatThrownBy(() -> CalendarFile.read("cn-2026.csv", otherEncoding))
                .hasMessageContaining("UTF-8");
    }

    @Test
    void refusesTwoFilesForOneYear(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("cn-2026.csv"), "date,kind,name\n");
        Files.writeString(folder.resolve("mine-2026.csv"), "date,kind,name\n");

        assertThatThrownBy(() -> CalendarFile.readAll("file:" + folder, new PathMatchingResourcePatternResolver()))
                .hasMessageContaining("another file for the same year");
    }

    @Test
    void aWrongFileEndsTheLogOfTheStartInsteadOfAStackTrace() {
        Throwable problem = catchThrowable(() -> read("cn-2026.csv", "date,kind,name\n2026-10-01,feast,国庆节"));

        assertThat(LastWords.of(new IllegalStateException(problem)))
                .contains("cn-2026.csv, line 2", "'feast'", "第 2 行", "“feast”");
    }

    private static CalendarFile read(String name, String text) {
        return CalendarFile.read(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
