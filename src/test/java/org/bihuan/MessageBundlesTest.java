package org.bihuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every message stands in Chinese and in English, and everything that is asked for stands there. */
class MessageBundlesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern IN_TEMPLATES = Pattern.compile("#\\{([a-zA-Z][\\w.]*)(?:\\([^}]*\\))?}");
    private static final Pattern IN_REFUSALS = Pattern.compile("new StepRefused\\(\\s*\"([\\w.]+)\"(?!\\s*\\+)");
    private static final Pattern LETTER = Pattern.compile("notification\\.letter\\.(\\w+)\\.title");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /** The way back to Chinese, and what stands in Chinese ledgers. */
    private static final Set<String> CHINESE_IN_ENGLISH = Set.of("app.menu.language", "exchange.remedy.NO_AMOUNT");

    @ParameterizedTest
    @MethodSource("spoken")
    void bothLanguagesSayTheSame(Path bundle) {
        String name = bundle.getFileName().toString().replace(".properties", "");

        Properties chinese = read(bundle);
        Properties english = read(MESSAGES.resolve(name + "_en.properties"));

        assertThat(english.stringPropertyNames()).isEqualTo(chinese.stringPropertyNames());
        assertThat(english.stringPropertyNames()).allSatisfy(key -> {
            if (!CHINESE_IN_ENGLISH.contains(key)) {
                assertThat(english.getProperty(key)).as(key).doesNotContainPattern(HAN);
            }
            assertThat(placeholders(english, key)).as(key).isEqualTo(placeholders(chinese, key));
            if (!placeholders(english, key).isEmpty()) {
                assertThat(english.getProperty(key).replace("''", ""))
                        .as("an apostrophe beside a placeholder is doubled: " + key)
                        .doesNotContain("'");
            }
        });
    }

    @Test
    void everyMessageOfATemplateExists() {
        assertThat(found("src/main/resources/templates", ".html", IN_TEMPLATES)).isSubsetOf(known());
    }

    @Test
    void everyRefusalHasItsWords() {
        assertThat(found("src/main/java", ".java", IN_REFUSALS)).isNotEmpty().isSubsetOf(known());
    }

    /** By which the outbox lists it. */
    @Test
    void everyLetterHasAName() {
        Set<String> known = known();

        assertThat(known.stream()
                        .map(LETTER::matcher)
                        .filter(Matcher::matches)
                        .map(letter -> "notification.template." + letter.group(1)))
                .isNotEmpty()
                .isSubsetOf(known);
    }

    @Test
    void everyBundleIsReadByTheApplication() throws IOException {
        String settings = Files.readString(Path.of("src/main/resources/application.yaml"));

        assertThat(chinese()).allSatisfy(bundle -> assertThat(settings)
                .contains("messages/" + bundle.getFileName().toString().replace(".properties", "")));
    }

    /** In Chinese, models and forms speak for themselves; {@code ModelWordsTest} compares them. */
    static Stream<Path> spoken() {
        return chinese().filter(bundle -> !bundle.endsWith("models.properties"));
    }

    static Stream<Path> chinese() {
        return files(MESSAGES, ".properties").filter(file -> !file.toString().endsWith("_en.properties"));
    }

    private static Set<String> known() {
        return chinese()
                .flatMap(bundle -> read(bundle).stringPropertyNames().stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> placeholders(Properties messages, String key) {
        return Pattern.compile("\\{\\d")
                .matcher(messages.getProperty(key))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static Set<String> found(String folder, String extension, Pattern pattern) {
        return files(Path.of(folder), extension)
                .flatMap(file -> pattern.matcher(text(file)).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Path> files(Path folder, String extension) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(extension)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(Path bundle) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
