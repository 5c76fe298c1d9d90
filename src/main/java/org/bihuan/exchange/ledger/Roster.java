package org.bihuan.exchange.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The sections and people of the mine whose ledger is read.
 *
 * @param sections the units that can be made responsible
 * @param members the people
 */
public record Roster(List<Section> sections, List<Member> members) {

    private static final Pattern BETWEEN_NAMES = Pattern.compile("[、,，;；/\\n]+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern IN_BRACKETS = Pattern.compile("[(（][^)）]*[)）]");

    /** A unit by its code and name. */
    public record Section(String code, String name) {}

    /** Somebody by log-in name and name, with the code of the unit where they are at home. */
    public record Member(String login, String name, String section) {}

    Optional<Section> section(String text) {
        String sought = Words.normal(text);
        return sections.stream()
                .filter(section -> Words.normal(section.name).equals(sought)
                        || Words.normal(section.code).equals(sought))
                .findFirst();
    }

    /** The one person of that name; of several the one in the section, else nobody. */
    Optional<Member> person(String name, @Nullable String section) {
        List<Member> namesakes =
                members.stream().filter(member -> member.name.equals(name)).toList();
        if (namesakes.size() == 1) {
            return Optional.of(namesakes.get(0));
        }
        List<Member> inSection = namesakes.stream()
                .filter(member -> member.section.equals(section))
                .toList();
        return inSection.size() == 1 ? Optional.of(inSection.get(0)) : Optional.empty();
    }

    /** The names in a cell. A blank inside (王　强) belongs to the name unless both parts are people of the mine. */
    List<String> names(String cell) {
        List<String> names = new ArrayList<>();
        for (String part : BETWEEN_NAMES.split(IN_BRACKETS.matcher(cell).replaceAll(""))) {
            String[] words = BLANKS.split(part.strip());
            String together = String.join("", words);
            if (words.length > 1 && !isMember(together) && Arrays.stream(words).allMatch(this::isMember)) {
                names.addAll(List.of(words));
            } else if (!together.isEmpty()) {
                names.add(together);
            }
        }
        return names;
    }

    private boolean isMember(String name) {
        return members.stream().anyMatch(member -> member.name.equals(name));
    }
}
