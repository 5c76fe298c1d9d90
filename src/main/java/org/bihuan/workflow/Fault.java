package org.bihuan.workflow;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What went wrong, without its words: those may quote what people wrote.
 *
 * @param type the simple name of the exception that caused the failure
 * @param at where in our own code it came through, such as {@code Hazard.assign:120}; {@code ""} if nowhere
 */
public record Fault(String type, String at) {

    private static final Pattern THROWN =
            Pattern.compile("^(?:Caused by: )?(?:[a-z_]\\w*\\.)+([A-Z][\\w$]*)(?=:|\\s*$)", Pattern.MULTILINE);
    private static final Pattern OURS = Pattern.compile(
            "^\\s+at org\\.bihuan\\.(?:\\w+\\.)*(\\w+)[\\w$]*\\.(\\w+)\\(\\w+\\.java:(\\d+)\\)", Pattern.MULTILINE);

    static Fault of(String stackTrace) {
        String type = "";
        for (Matcher thrown = THROWN.matcher(stackTrace); thrown.find(); ) {
            type = thrown.group(1);
        }
        Matcher ours = OURS.matcher(stackTrace);
        return new Fault(type, ours.find() ? "%s.%s:%s".formatted(ours.group(1), ours.group(2), ours.group(3)) : "");
    }
}
