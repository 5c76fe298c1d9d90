package org.bihuan.supervision.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.bihuan.supervision.Figure;
import org.bihuan.supervision.policy.Checklist.Dimension;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads the operator's checklist if there is one, else the one that was built in, which is the same to begin with. */
@Configuration(proxyBeanMethods = false)
public class ChecklistFile {

    private static final int LONGEST_ITEM = 200;

    @Bean
    Checklist diagnosisChecklist(
            @Value("${bihuan.supervision.diagnosis:file:./config/supervision/diagnosis.yaml}") Resource operators) {
        return read(operators, "supervision/diagnosis.yaml");
    }

    /**
     * Reads a checklist from the operator's file if there is one.
     *
     * @param builtIn the path of the one that was built in, in the class path
     * @throws IllegalStateException if the file is not as described; the message names the file and the fault
     */
    public static Checklist read(Resource operators, String builtIn) {
        return read(operators.exists() ? operators : new ClassPathResource(builtIn));
    }

    /** @throws IllegalStateException if the file is not as described; the message names the file and the fault */
    static Checklist read(Resource file) {
        try (InputStream content = file.getInputStream()) {
            Map<?, ?> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
            List<Dimension> dimensions = list(read.get("dimensions")).stream()
                    .map(dimension -> dimension((Map<?, ?>) dimension))
                    .toList();
            if (dimensions.isEmpty()
                    || dimensions.stream().map(Dimension::key).distinct().count() < dimensions.size()) {
                throw new IllegalArgumentException("it names no dimensions, or one twice");
            }
            return new Checklist(Integer.parseInt(text(read, "days")), dimensions);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (YAMLException | ClassCastException | IllegalArgumentException wrong) {
            throw new IllegalStateException("%s: %s".formatted(file.getDescription(), wrong.getMessage()), wrong);
        }
    }

    private static Dimension dimension(Map<?, ?> read) {
        List<String> items =
                list(read.get("items")).stream().map(String::valueOf).toList();
        if (items.isEmpty() || items.stream().anyMatch(item -> item.length() > LONGEST_ITEM)) {
            throw new IllegalArgumentException(
                    "a dimension asks something, in at most " + LONGEST_ITEM + " characters each: " + read.get("key"));
        }
        return new Dimension(
                text(read, "key"),
                text(read, "name"),
                list(read.get("figures")).stream()
                        .map(figure -> Figure.valueOf(String.valueOf(figure)))
                        .toList(),
                items);
    }

    private static List<?> list(@Nullable Object read) {
        return read == null ? List.of() : (List<?>) read;
    }

    private static String text(Map<?, ?> read, String key) {
        Object value = read.get(key);
        if (value == null) {
            throw new IllegalArgumentException("'" + key + "' is missing");
        }
        return value.toString();
    }
}
