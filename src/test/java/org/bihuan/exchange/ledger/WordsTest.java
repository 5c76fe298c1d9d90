package org.bihuan.exchange.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bihuan.hazard.Field;
import org.bihuan.hazard.Grade;
import org.bihuan.hazard.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "排查\\n时间,DISCOVERED_ON",
        "整改资金(万元),FUNDS",
        "整改资金（元）,FUNDS",
        "*隐患描述：,DESCRIPTION",
        "隐 患 等 级,GRADE",
        "NO.,NUMBER"
    })
    void readsAHeadingHoweverItIsSetOut(String heading, Column column) {
        assertThat(SampleLedgers.words().heading(heading.replace("\\n", "\n"))).contains(column);
    }

    @ParameterizedTest
    @EnumSource(Column.class)
    void everyColumnHasAHeadingForTheTemplateThatIsReadAgain(Column column) {
        assertThat(SampleLedgers.words().heading(SampleLedgers.words().heading(column)))
                .contains(column);
    }

    @Test
    void everyMeaningHasAWord() {
        Words words = SampleLedgers.words();

        assertThat(words.grades().choices()).hasSize(Grade.values().length);
        assertThat(words.sources().choices()).hasSize(Source.values().length);
        assertThat(words.fields().choices()).hasSize(Field.values().length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "headings: {PLAZE: [地点]}",
                "grades: {A: [一般], B: [一般]}",
                "headings: [地点]",
                "just a text",
                "headings: {PLACE: [地点"
            })
    void aWrongFileStopsTheStartWithItsName(String yaml) {
        assertThatThrownBy(() -> WordsFile.read(new ByteArrayResource(yaml.getBytes(UTF_8), "ledger-words.yaml")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ledger-words.yaml");
    }
}
