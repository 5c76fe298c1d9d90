package org.bihuan.organization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bihuan.sheet.Spreadsheets;
import org.bihuan.sheet.Table;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People as a spreadsheet that can be corrected and imported again, with the roles that there are on a second sheet. */
@Service
@Transactional(readOnly = true)
class PeopleExport {

    private static final int READ_AT_ONCE = 1000;

    private final People people;
    private final RoleNames names;
    private final MessageSource messages;

    PeopleExport(People people, RoleNames names, MessageSource messages) {
        this.people = people;
        this.names = names;
        this.messages = messages;
    }

    /** Those whom the list finds, as many as an import takes. */
    byte[] toExcel(String text, Locale language) {
        List<String> headings = Arrays.stream(PersonColumn.values())
                .map(column -> say("people.column." + column, language))
                .toList();
        return Table.toExcel(List.of(
                new Table(say("people.title", language), headings, rows(text, language)),
                new Table(
                        say("people.column.ROLES", language),
                        List.of(
                                say("people.column.ROLES", language),
                                say("people.role.id", language),
                                say("people.role.in", language)),
                        Arrays.stream(Role.values())
                                .map(role -> List.of(names.of(role, language), role.id(), kinds(role, language)))
                                .toList())));
    }

    private List<List<String>> rows(String text, Locale language) {
        List<List<String>> rows = new ArrayList<>();
        int pages = (Spreadsheets.MAX_LINES - 1) / READ_AT_ONCE;
        for (int page = 0; page < pages; page++) {
            List<Person> part = people.found(LikePattern.containing(text), PageRequest.of(page, READ_AT_ONCE));
            people.withRoles(part);
            part.forEach(person -> rows.add(row(person, language)));
            if (part.size() < READ_AT_ONCE) {
                break;
            }
        }
        return rows;
    }

    private List<String> row(Person person, Locale language) {
        PersonFacts facts = person.facts();
        return List.of(
                person.getLogin(),
                facts.name(),
                Objects.requireNonNullElse(facts.email(), ""),
                facts.unit().getCode(),
                String.join("|", facts.rolesWritten()),
                say(facts.active() ? "people.state.active" : "people.state.left", language));
    }

    private String kinds(Role role, Locale language) {
        return role.kinds().stream().map(kind -> names.of(kind, language)).collect(Collectors.joining("、"));
    }

    private String say(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
