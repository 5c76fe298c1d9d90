package org.bihuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Stream;
import org.bihuan.exchange.ledger.Column;
import org.bihuan.exchange.ledger.Flaw;
import org.bihuan.exchange.ledger.Verdict;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class ExchangeMessagesTest {

    private final Properties chinese = load("messages/exchange.properties");
    private final Properties english = load("messages/exchange_en.properties");

    @Test
    void bothLanguagesSayTheSame() {
        assertThat(english.keySet()).isEqualTo(chinese.keySet());
    }

    @Test
    void everyFlawHasAMessageAndARemedyAndEveryColumnAndVerdictAName() {
        Stream<String> needed = Stream.of(
                        Arrays.stream(Flaw.values()).flatMap(flaw -> Stream.of("flaw." + flaw, "remedy." + flaw)),
                        Arrays.stream(Column.values()).map(column -> "column." + column),
                        Arrays.stream(Verdict.values()).map(verdict -> "verdict." + verdict))
                .flatMap(keys -> keys)
                .map(key -> "exchange." + key);

        assertThat(needed).allSatisfy(key -> assertThat(chinese).containsKey(key));
    }

    private static Properties load(String name) {
        Properties properties = new Properties();
        try (Reader reader =
                new InputStreamReader(new ClassPathResource(name).getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
        return properties;
    }
}
