package org.bihuan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bihuan.hazard.Grade;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What Tasklist shows of models and forms stands in English beside their Chinese: {@code messages/models_en.properties}. */
class ModelWordsTest {

    private static final Pattern CHINESE = Pattern.compile("\"[^\"]*\\p{IsHan}[^\"]*\"");

    private final Asked messages = new Asked();
    private final FormWords forms = new FormWords(new Words(messages), new ObjectMapper());

    @BeforeEach
    void speakEnglish() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void speakNothing() {
        LocaleContextHolder.resetLocaleContext();
    }

    static Stream<Path> forms() {
        return files("forms", ".form");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everythingThatAFormSaysStandsInEnglish(Path form) throws IOException {
        assertThat(CHINESE.matcher(said(form)).results().map(found -> found.group()))
                .as("still Chinese; asked for and not found: " + messages.missing)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void inChineseAFormSaysWhatItsModellerWrote(Path form) throws IOException {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);

        assertThat(new ObjectMapper().readTree(said(form))).isEqualTo(new ObjectMapper().readTree(form.toFile()));
    }

    @Test
    void whateverHasANameInAModelHasOneInEnglish() {
        assertThat(named()).isNotEmpty().allSatisfy(name -> assertThat(english())
                .containsKey(name));
    }

    @Test
    void nothingStandsInEnglishThatNoModelSays() throws IOException {
        for (Path form : forms().toList()) {
            said(form);
        }

        Set<Object> left = new TreeSet<>(english().keySet());
        left.removeAll(messages.found);
        left.removeAll(named());
        assertThat(left).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void aRecordCallsEachTableByItsName(String language) {
        assertThat(files("bpmn", ".dmn")
                        .flatMap(file ->
                                Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Decision.class).stream()))
                .isNotEmpty()
                .allSatisfy(table -> assertThat(
                                messages.getMessage("rule." + table.getId(), null, Locale.forLanguageTag(language)))
                        .isNotBlank());
    }

    @Test
    void theGradesOnTheCardsAreAllKnown() {
        assertThat(EngineAnswers.WORDS_ON_CARDS.get("grade"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Grade.values()).map(grade -> "grade." + grade).toList());
    }

    private String said(Path form) throws IOException {
        try (InputStream said = forms.say(Files.newInputStream(form))) {
            return new String(said.readAllBytes());
        }
    }

    private static List<String> named() {
        return files("bpmn", ".bpmn")
                .map(file -> Bpmn.readModelFromFile(file.toFile()))
                .flatMap(model -> model.getModelElementsByType(BaseElement.class).stream())
                .filter(element -> element.getAttributeValue("name") != null)
                .map(element -> "model." + element.getId())
                .distinct()
                .toList();
    }

    private static Properties english() {
        try (InputStream file = ModelWordsTest.class.getResourceAsStream("/messages/models_en.properties")) {
            Properties english = new Properties();
            english.load(file);
            return english;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<Path> files(String folder, String extension) {
        return Stream.of(new File(folder).listFiles((in, name) -> name.endsWith(extension)))
                .map(File::toPath)
                .sorted();
    }

    /** The application's messages, which note what was asked for. */
    private static final class Asked extends ResourceBundleMessageSource {

        final Set<String> found = new TreeSet<>();
        final Set<String> missing = new TreeSet<>();

        Asked() {
            setBasenames("messages/models", "messages/hazard", "messages/supervision");
            setDefaultEncoding("UTF-8");
            setFallbackToSystemLocale(false);
        }

        @Override
        protected String resolveCodeWithoutArguments(String code, Locale locale) {
            String message = super.resolveCodeWithoutArguments(code, locale);
            (message == null ? missing : found).add(code);
            return message;
        }
    }
}
