package org.bihuan.workflow;

import java.util.regex.Pattern;

/** Makes what people typed harmless in a form's Markdown text: it is shown as it was typed. */
public final class PlainText {

    private static final Pattern MARKUP = Pattern.compile("([\\\\`*_{}\\[\\]()#+\\-.!|<>~&])");

    private PlainText() {}

    public static String of(String typed) {
        return MARKUP.matcher(typed.replaceAll("\\s*\\R\\s*", " ")).replaceAll("\\\\$1");
    }
}
