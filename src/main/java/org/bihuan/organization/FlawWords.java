package org.bihuan.organization;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.organization.PersonFlaw.Fault;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what is wrong and what to do, in the reader's language. */
@Component
class FlawWords {

    private final MessageSource messages;
    private final RoleNames names;

    FlawWords(MessageSource messages, RoleNames names) {
        this.messages = messages;
        this.names = names;
    }

    /** A flaw in words. */
    record Said(PersonColumn column, String value, String fault, String remedy) {}

    List<Said> say(List<PersonFlaw> flaws, Locale language) {
        return flaws.stream().map(flaw -> say(flaw, language)).toList();
    }

    private Said say(PersonFlaw flaw, Locale language) {
        Object[] arguments = arguments(flaw, language);
        return new Said(
                flaw.column(),
                flaw.value(),
                messages.getMessage("people.fault." + flaw.fault(), arguments, language),
                messages.getMessage("people.remedy." + flaw.fault(), arguments, language));
    }

    private Object[] arguments(PersonFlaw flaw, Locale language) {
        if (flaw.fault() == Fault.UNKNOWN_ROLE) {
            return new Object[] {joined(Arrays.stream(Role.values()).map(role -> names.of(role, language)))};
        }
        return flaw.arguments().stream()
                .flatMap(argument -> argument instanceof Role role
                        ? Stream.of(
                                names.of(role, language),
                                joined(role.kinds().stream().map(kind -> names.of(kind, language))))
                        : Stream.of(argument))
                .toArray();
    }

    private static String joined(Stream<String> words) {
        return words.collect(Collectors.joining("、"));
    }
}
