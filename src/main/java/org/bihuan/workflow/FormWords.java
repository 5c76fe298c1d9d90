package org.bihuan.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says a form in the language of the person. In {@code messages/models_*.properties} the label of a field has the key
 * {@code form.<form>.<field>}, an option {@code form.<form>.<field>.<value>}, any other text that name and its property's, as
 * {@code form.<form>.<field>.description}; a field without a key goes by its id. A label that reads like the message
 * {@code field.<field>}, or an option that reads like {@code <field>.<value>}, needs no words of its own.
 */
class FormWords {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Set<String> NAMES = Set.of("label", "dateLabel", "text");

    private final Words words;
    private final ObjectMapper mapper;

    FormWords(Words words, ObjectMapper mapper) {
        this.words = words;
        this.mapper = mapper;
    }

    InputStream say(InputStream form) {
        try (form) {
            JsonNode said = mapper.readTree(form);
            String name = "form." + said.path("id").asText();
            fields(said.path("components"), name);
            return new ByteArrayInputStream(mapper.writeValueAsBytes(said));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fields(JsonNode components, String form) {
        for (JsonNode field : components) {
            String name = first(field, "key", "id");
            say(field, form + "." + name, "field." + name);
            for (JsonNode option : field.path("values")) {
                String value = first(option, "value");
                say(option, form + "." + name + "." + value, name + "." + value, name + ".value." + value);
            }
            for (JsonNode column : field.path("columns")) {
                say(column, form + "." + name + "." + first(column, "key"));
            }
            fields(field.path("components"), form);
        }
    }

    private void say(JsonNode node, String own, String... shared) {
        node.properties().forEach(property -> {
            JsonNode value = property.getValue();
            boolean isName = NAMES.contains(property.getKey());
            if (value.isTextual() && CHINESE.matcher(value.asText()).find()) {
                property.setValue(TextNode.valueOf(
                        isName
                                ? words.said(value.asText(), own, shared)
                                : words.said(value.asText(), own + "." + property.getKey())));
            } else if (value.isObject()) {
                say(value, own);
            }
        });
    }

    private static String first(JsonNode part, String... names) {
        return Stream.of(names)
                .filter(part::has)
                .map(name -> part.get(name).asText())
                .findFirst()
                .orElse("");
    }
}
