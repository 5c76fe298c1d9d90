package org.bihuan.notification;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTest {

    @Test
    void aPathOfThisApplicationIsALink() {
        assertThatNoException()
                .isThrownBy(() -> letter("key", "closed", "/camunda/app/tasklist/default/#/?task=4f1c&filter=a%20b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "hazards", "https://elsewhere.example/", "//elsewhere.example/", "/a b", "/a\r\nBcc: x"})
    void whatLeadsElsewhereIsNoLink(String link) {
        assertThatIllegalArgumentException().isThrownBy(() -> letter("key", "closed", link));
    }

    @Test
    void aTemplateMustExist() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> letter("key", "farewell", "/"))
                .withMessageContaining("farewell");
    }

    @Test
    void aKeyHasOneToTwoHundredCharacters() {
        assertThatNoException().isThrownBy(() -> letter("k".repeat(200), "closed", "/"));
        assertThatIllegalArgumentException().isThrownBy(() -> letter("k".repeat(201), "closed", "/"));
        assertThatIllegalArgumentException().isThrownBy(() -> letter(" ", "closed", "/"));
    }

    private static Letter letter(String key, String template, String link) {
        return new Letter(key, 1, template, Map.of(), link, false);
    }
}
