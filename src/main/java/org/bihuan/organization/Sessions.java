package org.bihuan.organization;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ends sessions that know of somebody what is no longer so: their roles, say. */
@Component
class Sessions {

    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever it is has to log in again, on every node. */
    void endAllOf(Person person) {
        jdbc.sql("delete from SPRING_SESSION where PRINCIPAL_NAME = ?")
                .param(person.getLogin())
                .update();
    }
}
