package org.bihuan.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.bihuan.organization.PersonFlaw.Fault;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class RoleNamesTest {

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    RoleNamesTest() {
        messages.setBasenames("messages/people", "messages/administration");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    @Test
    void aRoleIsMeantByItsIdAndItsNameInBothLanguages() {
        RoleNames names = new RoleNames(messages);

        assertThat(Stream.of("safety-officer", " 安监员 ", "Safety Officer").map(names::meant))
                .allSatisfy(role -> assertThat(role).contains(Role.SAFETY_OFFICER));
        assertThat(names.meant("大王")).isEmpty();
    }

    @Test
    void everythingThatCanBeSaidHasWords() {
        Stream<String> keys = Stream.of(
                        Arrays.stream(Fault.values())
                                .flatMap(fault -> Stream.of("people.fault." + fault, "people.remedy." + fault)),
                        Arrays.stream(PersonColumn.values())
                                .flatMap(column -> Stream.of(
                                        "people.column." + column,
                                        "people.headings." + column,
                                        "people.import.column." + column)),
                        Arrays.stream(JudgedPerson.Verdict.values()).map(verdict -> "people.verdict." + verdict),
                        Arrays.stream(Role.values()).map(role -> "role." + role),
                        Arrays.stream(UnitKind.values()).map(kind -> "unit.kind." + kind),
                        Arrays.stream(Act.values()).map(act -> "trail.act." + act))
                .flatMap(each -> each);

        assertThat(keys).allSatisfy(key -> assertThat(messages.getMessage(key, null, null, Locale.SIMPLIFIED_CHINESE))
                .as(key)
                .isNotNull());
    }
}
