package org.bihuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.xml.instance.DomElement;

/** Reads the models and forms as they stand in the folders {@code bpmn} and {@code forms}. */
final class ModelFiles {

    private static final String MODELER = "http://camunda.org/schema/modeler/1.0";
    private static final Pattern DECIDE = Pattern.compile("\\.decide\\(\\s*\"(\\w+)\"");
    private static final Pattern VARIABLE = Pattern.compile("\\b[a-zA-Z]\\w*\\b");
    private static final Set<String> FEEL_WORDS = Set.of("or", "and", "true", "false", "null", "not");

    private ModelFiles() {}

    static List<File> named(String folder, String extension) {
        File[] files = new File(folder).listFiles((parent, name) -> name.endsWith(extension));
        return Arrays.stream(files).sorted().toList();
    }

    static BpmnModelInstance process(File file) {
        return Bpmn.readModelFromFile(file);
    }

    static DmnModelInstance decision(File file) {
        return Dmn.readModelFromFile(file);
    }

    static JsonNode form(File file) {
        try {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String nameOf(File form) {
        return form.getName().replace(".form", "");
    }

    static String text(File file) {
        try {
            return Files.readString(file.toPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void assertMadeForPlatform7(DomElement definitions) {
        assertThat(definitions.getAttribute(MODELER, "executionPlatform")).isEqualTo("Camunda Platform");
        assertThat(definitions.getAttribute(MODELER, "executionPlatformVersion"))
                .isEqualTo("7.24.0");
    }

    /** The values of an attribute of Camunda's, wherever it stands. */
    static List<String> attributes(File file, String name) {
        return Pattern.compile("camunda:" + name + "=\"([^\"]*)\"|\\s" + name + "=\"([^\"]*)\"")
                .matcher(text(file))
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .toList();
    }

    static String only(Pattern pattern, String value) {
        Matcher matcher = pattern.matcher(value);
        assertThat(matcher.matches()).as(value).isTrue();
        return matcher.group(1);
    }

    /** The keys of the decision tables that Java code asks by itself. */
    static Set<String> decisionsAskedInCode() {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            return sources.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> DECIDE.matcher(text(file.toFile())).results())
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fields that a form asks for, by key. */
    static Map<String, JsonNode> fields(JsonNode form) {
        Map<String, JsonNode> fields = new TreeMap<>();
        for (JsonNode component : form.path("components")) {
            if (component.has("key")) {
                fields.put(component.get("key").asText(), component);
            }
            fields.putAll(fields(component));
        }
        return fields;
    }

    static String label(JsonNode field) {
        return field.has("label")
                ? field.get("label").asText()
                : field.path("dateLabel").asText();
    }

    /** The variables that a form reads but does not ask for: choices, and what its expressions name. */
    static Set<String> variablesReadBy(JsonNode form) {
        Set<String> read = new TreeSet<>(form.findValuesAsText("valuesKey"));
        Stream.concat(form.findValuesAsText("text").stream(), form.findValuesAsText("hide").stream())
                .filter(expression -> expression.startsWith("="))
                .map(expression -> expression.replaceAll("\"[^\"]*\"", ""))
                .flatMap(expression -> VARIABLE.matcher(expression).results())
                .map(found -> found.group())
                .filter(word -> !FEEL_WORDS.contains(word))
                .forEach(read::add);
        read.removeAll(fields(form).keySet());
        return read;
    }
}
