package org.bihuan.hazard.process;

import java.util.regex.Pattern;

/** Makes what people typed harmless in a form's Markdown text: it is shown as it was typed. */
final class PlainText {

    private static final Pattern MARKUP = Pattern.compile("([\\\\`*_{}\\[\\]()#+\\-.!|<>~&])");

    private PlainText() {}

    static String of(String typed) {
        return MARKUP.matcher(typed.replaceAll("\\s*\\R\\s*", " ")).replaceAll("\\\\$1");
    }
}
