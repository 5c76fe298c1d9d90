package org.bihuan.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.AdditionalAnswers.returnsFirstArg;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bihuan.testing.LastWords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;

/** The files come from a spreadsheet program, and the mistakes in them from people. */
class OrganizationFilesTest {

    private static final String UNITS =
            """
            code,name,kind,parent,supervisor,workingDays
            G1,集团,GROUP,,,false
            QSS,青石山煤矿,MINE,G1,,TRUE
            QSS-JD,机电队,SECTION,QSS,,false
            """;
    private static final String PEOPLE = "login,name,email,unit,roles\n";

    private final Units units = mock(Units.class);
    private final People people = mock(People.class);

    @TempDir
    Path folder;

    @BeforeEach
    void unitsAreKept() {
        when(units.save(any())).then(returnsFirstArg());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void namesAreReadInTheEncodingOfEachSpreadsheetProgram(String encoding) throws IOException {
        Files.writeString(folder.resolve("units.csv"), UNITS, Charset.forName(encoding));

        load();

        ArgumentCaptor<Unit> saved = ArgumentCaptor.captor();
        verify(units, times(3)).save(saved.capture());
        assertThat(saved.getAllValues()).extracting(Unit::getName).containsExactly("集团", "青石山煤矿", "机电队");
        assertThat(saved.getAllValues()).extracting(Unit::countsWorkingDays).containsExactly(false, true, false);
    }

    @Test
    void whatAnAdministratorHasChangedStays() throws IOException {
        Unit changed = new Unit("QSS-JD", "机电运输队", UnitKind.SECTION);
        changed.administer();
        when(units.findAll()).thenReturn(List.of(changed));
        Files.writeString(folder.resolve("units.csv"), UNITS);

        load();

        assertThat(changed.getName()).isEqualTo("机电运输队");
        assertThat(changed.parent()).isEmpty();
    }

    @Test
    void theMarkThatExcelPutsBeforeUtf8IsNoPartOfTheFirstColumn() throws IOException {
        Files.writeString(folder.resolve("units.csv"), "\uFEFF" + UNITS);

        load();

        verify(units, times(3)).save(any());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            BHT,白虎塘煤矿,MIN,G1,,false                              | 5 | 'MIN'                  | MINE, DEPARTMENT
            BHT,白虎塘煤矿,MINE,G7,,false                             | 5 | 'G7'                   | no unit has the code
            \\n# 备注\\nBHT,白虎塘煤矿,MINE,G1,,是                     | 7 | '是'                   | true or false
            ,白虎塘煤矿,MINE,G1,,false                                | 5 | the code               | missing
            QSS,青石山煤矿,MINE,G1,,false                             | 5 | 'QSS'                  | twice
            BHT,白虎塘                                               | 5 | ''                     | must be one of
            A2345678901234567890123456789012X,矿,MINE,G1,,false       | 5 | 'A2345                 | at most 32
            """)
    void aMistakeAmongUnitsIsToldWithLineValueAndRemedy(String rows, int line, String value, String remedy)
            throws IOException {
        Files.writeString(folder.resolve("units.csv"), UNITS + rows.replace("\\n", "\n"));

        assertRefused("units.csv", line, value, remedy);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
            li,李,,QSS,mine-manager@QSS-JD               ; 'mine-manager@QSS-JD' ; mine-manager is held in MINE
            li,李,,QSS,section-head@QSS                  ; 'section-head@QSS'    ; section-head is held in DEPARTMENT, SECTION, TEAM
            li,李,,QSS,safety-officer@QSS|矿长@QSS        ; '矿长@QSS'            ; there are reporter, safety-officer
            li,李,,QSS,safety-officer                    ; 'safety-officer'      ; must read role@unit
            li,李,,QSS,safety-officer@BHT                ; 'BHT'                 ; no unit has the code
            li,李,,,                                     ; the unit              ; missing
            li,,,QSS,                                    ; the name              ; missing
            """)
    void aMistakeAmongPeopleIsToldWithLineValueAndRemedy(String row, String value, String remedy) throws IOException {
        Files.writeString(folder.resolve("people.csv"), PEOPLE + row);
        when(units.findAll())
                .thenReturn(
                        List.of(new Unit("QSS", "青石山煤矿", UnitKind.MINE), new Unit("QSS-JD", "机电队", UnitKind.SECTION)));

        assertRefused("people.csv", 2, value, remedy);
    }

    @Test
    void aFileThatIsNoneOfOursIsRefused() throws IOException {
        Files.writeString(folder.resolve("units.csv"), "编码,名称\nQSS,青石山煤矿");
        assertRefused("units.csv", 1, "code,name,kind,parent,supervisor,workingDays", "第一行应为");

        Files.write(folder.resolve("units.csv"), new byte[] {(byte) 0xFF, (byte) 0xFF, 0, 0});
        assertRefused("units.csv", 1, "UTF-8", "GBK");

        Files.writeString(folder.resolve("units.csv"), UNITS + "\"BHT,白虎塘", StandardCharsets.UTF_8);
        assertRefused("units.csv", 1, "no CSV file", "不是 CSV 文件");
    }

    private void assertRefused(String file, int line, String value, String remedy) {
        Throwable problem = catchThrowable(this::load);

        assertThat(LastWords.of(problem))
                .contains(folder.resolve(file) + ", line " + line + ":", "第 " + line + " 行", value, remedy);
    }

    private void load() {
        new OrganizationFiles(units, people, mock(Sessions.class)).load(folder, "");
    }
}
