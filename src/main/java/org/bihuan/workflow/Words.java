package org.bihuan.workflow;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * What models, forms and filters say, in the language of the person. The engine knows it in Chinese only; other languages stand
 * beside it in the message bundles, as in {@code messages/models_en.properties}.
 */
record Words(MessageSource messages) {

    /**
     * A text in the language of the person; unchanged if nothing is known.
     *
     * @param own the key of this very text
     * @param shared keys of messages whose words will do if they say the same in Chinese
     */
    String said(String chinese, String own, String... shared) {
        String words = inLanguage(own, LocaleContextHolder.getLocale());
        return words == null ? sharedWords(chinese, shared) : words;
    }

    /** A text in the words of the one of these messages that says the same in Chinese; unchanged if none does. */
    String sharedWords(String chinese, String... shared) {
        return Arrays.stream(shared)
                .filter(key -> chinese.equals(inLanguage(key, Locale.SIMPLIFIED_CHINESE)))
                .findFirst()
                .map(key -> inLanguage(key, LocaleContextHolder.getLocale()))
                .orElse(chinese);
    }

    private @Nullable String inLanguage(String key, Locale language) {
        return messages.getMessage(key, null, null, language);
    }
}
