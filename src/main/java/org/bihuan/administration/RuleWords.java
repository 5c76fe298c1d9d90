package org.bihuan.administration;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bihuan.workflow.RuleTable;
import org.bihuan.workflow.RuleTable.Column;
import org.bihuan.workflow.RuleTable.Row;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts what stands in a rule into people's words: {@code "MAJOR"} in the column {@code grade} is 重大隐患. */
@Component
class RuleWords {

    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern RANGE = Pattern.compile("\\[(\\d+)\\.\\.(\\d+)]");

    private final MessageSource messages;

    RuleWords(MessageSource messages) {
        this.messages = messages;
    }

    RuleTable translate(RuleTable table, Locale language) {
        return new RuleTable(
                table.decision(),
                table.name(),
                table.version(),
                table.deployedAt(),
                table.hitPolicy(),
                table.inputs(),
                table.outputs(),
                table.rows().stream()
                        .map(row -> new Row(
                                row.note(),
                                translate(table.inputs(), row.inputs(), language),
                                translate(table.outputs(), row.outputs(), language)))
                        .toList(),
                table.versions());
    }

    private List<String> translate(List<Column> columns, List<String> cells, Locale language) {
        return IntStream.range(0, columns.size())
                .mapToObj(at -> translate(columns.get(at).variable(), cells.get(at), language))
                .toList();
    }

    private String translate(String variable, String cell, Locale language) {
        return switch (cell) {
            case "", "-" -> say("rules.any", language);
            case "true", "false" -> say("rules." + cell, language);
            default ->
                RANGE.matcher(TEXT.matcher(cell).replaceAll(text -> literal(word(variable, text.group(1), language))))
                        .replaceAll(range -> literal(messages.getMessage(
                                "rules.range", new Object[] {range.group(1), range.group(2)}, language)));
        };
    }

    /** A word of a list that people know, such as the grades; what is in no list stays as it is. */
    private String word(String variable, String word, Locale language) {
        return Stream.of(variable + ".", variable + ".value.", "level.", "rules.word.")
                .map(list -> messages.getMessage(list + word, null, "", language))
                .filter(known -> known != null && !known.isEmpty())
                .findFirst()
                .orElse(word);
    }

    private String say(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }

    private static String literal(String text) {
        return Matcher.quoteReplacement(text);
    }
}
