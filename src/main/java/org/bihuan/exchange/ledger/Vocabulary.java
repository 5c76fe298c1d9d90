package org.bihuan.exchange.ledger;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Words and what they mean.
 *
 * @param <M> the meanings
 */
final class Vocabulary<M extends Enum<M>> {

    private final Map<M, List<String>> words = new LinkedHashMap<>();
    private final Map<String, M> meanings = new HashMap<>();

    private Vocabulary() {}

    static <M extends Enum<M>> Vocabulary<M> of(
            Class<M> meanings, String section, Map<String, Map<String, List<String>>> file) {
        Vocabulary<M> vocabulary = new Vocabulary<>();
        file.getOrDefault(section, Map.of()).forEach((name, words) -> {
            M meaning = Enum.valueOf(meanings, name);
            vocabulary.words.put(meaning, words);
            words.forEach(word -> vocabulary.add(word, meaning, section));
        });
        return vocabulary;
    }

    private void add(String word, M meaning, String section) {
        M other = meanings.put(Words.normal(word), meaning);
        if (other != null && other != meaning) {
            throw new IllegalArgumentException(
                    "'%s' in %s means both %s and %s".formatted(word, section, other, meaning));
        }
    }

    Optional<M> meaning(String text) {
        return Optional.ofNullable(meanings.get(Words.normal(text)));
    }

    /** The word that stands first, or the meaning's name if it has none. */
    String preferred(M meaning) {
        return words(meaning).stream().findFirst().orElse(meaning.name());
    }

    List<String> words(M meaning) {
        return words.getOrDefault(meaning, List.of());
    }

    /** The first word of every meaning, to be named in a remedy. */
    List<String> choices() {
        return words.keySet().stream().map(this::preferred).toList();
    }
}
