package org.bihuan.exchange.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** The file {@code ledger-words.yaml}: sections, in each the meanings, for each a list of words. */
public final class WordsFile {

    private WordsFile() {}

    /** @throws IllegalStateException if the file is not as described; the message names the file and the fault */
    public static Words read(Resource file) {
        try (InputStream content = file.getInputStream()) {
            return new Words(sections(new Yaml(new SafeConstructor(new LoaderOptions())).load(content)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (YAMLException | ClassCastException | IllegalArgumentException wrong) {
            throw new IllegalStateException("%s: %s".formatted(file.getDescription(), wrong.getMessage()), wrong);
        }
    }

    private static Map<String, Map<String, List<String>>> sections(Map<?, ?> file) {
        Map<String, Map<String, List<String>>> sections = new LinkedHashMap<>();
        file.forEach((section, meanings) -> {
            Map<String, List<String>> words = new LinkedHashMap<>();
            ((Map<?, ?>) meanings)
                    .forEach((meaning, list) -> words.put(
                            String.valueOf(meaning),
                            ((List<?>) list).stream().map(String::valueOf).toList()));
            sections.put(String.valueOf(section), words);
        });
        return sections;
    }
}
