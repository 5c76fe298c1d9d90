package org.bihuan.demo;

import java.util.Map;
import java.util.Optional;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.organization.Unit;
import org.bihuan.supervision.key.KeyDesk;
import org.bihuan.workflow.Acting;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The steps of key supervision, each done by a person on its pages and through its forms. */
@Component
@Profile("demo")
class KeySteps {

    private final Acting acting;
    private final Organization organization;
    private final KeyDesk desk;
    private final LoopSteps forms;

    KeySteps(Acting acting, Organization organization, KeyDesk desk, LoopSteps forms) {
        this.acting = acting;
        this.organization = organization;
        this.desk = desk;
        this.forms = forms;
    }

    /** @return the code; nothing if a night was quicker to propose the mine */
    Optional<String> propose(Person head, Unit mine, String reason) {
        return acting.as(
                organization.person(head.getLogin()).orElseThrow(),
                () -> desk.proposable().contains(mine)
                        ? Optional.of(desk.propose(mine.getCode(), reason))
                        : Optional.empty());
    }

    void list(Person director, String code, String reason) {
        forms.submit(director, code, "decideListing", Map.of("decision", "LISTED", "reason", reason));
    }
}
