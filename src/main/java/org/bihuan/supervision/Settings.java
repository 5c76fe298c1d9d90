package org.bihuan.supervision;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * What an operator has set in a YAML file, read key by key. Each way of reading throws an {@link IllegalArgumentException} that names the
 * key when the value is missing or of another kind.
 */
public final class Settings {

    private final Map<?, ?> read;

    private Settings(Map<?, ?> read) {
        this.read = read;
    }

    /**
     * Reads the operator's file if there is one, else the one that was built in.
     *
     * @param builtIn the path of the latter in the class path
     * @throws IllegalStateException if the file is not as the reader wants it; the message names the file and the fault
     */
    public static <T> T read(Resource operators, String builtIn, Function<Settings, T> reader) {
        Resource file = operators.exists() ? operators : new ClassPathResource(builtIn);
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try (InputStream content = file.getInputStream()) {
            return reader.apply(of(new Yaml(new SafeConstructor(options)).load(content), "the file"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (YAMLException | IllegalArgumentException wrong) {
            throw new IllegalStateException("%s: %s".formatted(file.getDescription(), wrong.getMessage()), wrong);
        }
    }

    private static Settings of(@Nullable Object read, String where) {
        if (read instanceof Map<?, ?> keys) {
            return new Settings(keys);
        }
        throw new IllegalArgumentException("keys and values are expected in " + where);
    }

    /** @throws IllegalArgumentException if there is a key other than these, as when one is misspelt */
    public void requireOnly(String... known) {
        Set<String> unknown = new TreeSet<>();
        read.keySet().forEach(key -> unknown.add(String.valueOf(key)));
        Arrays.asList(known).forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("unknown keys " + unknown);
        }
    }

    public boolean has(String key) {
        return read.get(key) != null;
    }

    public String text(String key) {
        return maybe(key).orElseThrow(() -> new IllegalArgumentException("'" + key + "' is missing"));
    }

    /** @param most how many characters it may have */
    public String text(String key, int most) {
        String text = text(key);
        if (text.isBlank() || text.length() > most) {
            throw new IllegalArgumentException("'%s' has 1 to %d characters: %s".formatted(key, most, text));
        }
        return text;
    }

    private Optional<String> maybe(String key) {
        return Optional.ofNullable(read.get(key)).map(String::valueOf);
    }

    public int number(String key) {
        return Integer.parseInt(text(key));
    }

    public boolean flag(String key) {
        if (read.get(key) instanceof Boolean flag) {
            return flag;
        }
        throw new IllegalArgumentException("'" + key + "' is true or false");
    }

    public <E extends Enum<E>> E constant(Class<E> type, String key) {
        return constantOf(type, text(key));
    }

    /** The constants listed under a key; none if it is not there. */
    public <E extends Enum<E>> List<E> constants(Class<E> type, String key) {
        return texts(key).stream().map(name -> constantOf(type, name)).toList();
    }

    private static <E extends Enum<E>> E constantOf(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'%s' is none of %s".formatted(name, Arrays.toString(type.getEnumConstants()))));
    }

    /** The texts listed under a key; none if it is not there. */
    public List<String> texts(String key) {
        return list(key).stream().map(String::valueOf).toList();
    }

    /** The keys under a key. */
    public Settings part(String key) {
        return of(read.get(key), "'" + key + "'");
    }

    /** The groups of keys listed under a key; none if it is not there. */
    public List<Settings> parts(String key) {
        return list(key).stream().map(part -> of(part, "'" + key + "'")).toList();
    }

    private List<?> list(String key) {
        Object value = read.get(key);
        if (value == null || value instanceof List<?>) {
            return value == null ? List.of() : (List<?>) value;
        }
        throw new IllegalArgumentException("'" + key + "' is a list");
    }
}
