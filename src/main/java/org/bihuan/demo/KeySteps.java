package org.bihuan.demo;

import java.util.Map;
import java.util.Optional;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.organization.Unit;
import org.bihuan.supervision.key.KeyDesk;
import org.bihuan.workflow.Acting;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps of key supervision, each done by a person on its pages and through its forms. */
@Component
@Profile("demo")
class KeySteps {

    private final Acting acting;
    private final Organization organization;
    private final KeyDesk desk;
    private final LoopSteps forms;
    private final JdbcClient jdbc;

    KeySteps(Acting acting, Organization organization, KeyDesk desk, LoopSteps forms, JdbcClient jdbc) {
        this.acting = acting;
        this.organization = organization;
        this.desk = desk;
        this.forms = forms;
        this.jdbc = jdbc;
    }

    /** @return the code; nothing if a night was quicker to propose the mine */
    Optional<String> propose(Person head, Unit mine, String reason) {
        return acting.as(
                organization.person(head.getLogin()).orElseThrow(),
                () -> desk.proposable().contains(mine)
                        ? Optional.of(desk.propose(mine.getCode(), reason))
                        : Optional.empty());
    }

    void submit(Person person, String code, String task, Map<String, Object> form) {
        forms.submit(person, code, task, form);
    }

    /** The code of the enforcement case of a mine that is listed. */
    String inspection(String code) {
        return jdbc.sql("select c.code from matter c join matter k on k.id = c.part_of_id where k.code = ?")
                .param(code)
                .query(String.class)
                .single();
    }
}
