package org.bihuan.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.bihuan.exchange.ledger.SampleLedgers;
import org.bihuan.sheet.Sheet;
import org.springframework.jdbc.core.JdbcTemplate;

/** A mine of its own for each test, with the sections and people whom the sample ledgers name. */
class SampleMine {

    private static final AtomicLong IDS = new AtomicLong(940_000);

    private final JdbcTemplate jdbc;
    private final Map<String, Long> units = new HashMap<>();
    private final Map<String, String> logins = new HashMap<>();
    private final long mine = IDS.incrementAndGet();
    private final String code = "L" + mine;

    SampleMine(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        Long group = jdbc.queryForObject("select id from unit where code = 'G1'", Long.class);
        unit(mine, code, "样本煤矿", "MINE", group);
        for (Sheet.Line line : SampleLedgers.people()) {
            long unit = units.computeIfAbsent(line.cell(0), this::section);
            person(line.cell(1), unit, line.cell(2));
        }
    }

    String code() {
        return code;
    }

    /** Somebody's log-in name. */
    String login(String name) {
        return logins.get(name);
    }

    /** The log-in name of a safety officer. */
    String officer() {
        return login("赵祥云");
    }

    private long section(String name) {
        long id = IDS.incrementAndGet();
        unit(id, code + "-" + id, name, name.endsWith("科") ? "DEPARTMENT" : "SECTION", mine);
        return id;
    }

    private void unit(long id, String unitCode, String name, String kind, Long parent) {
        jdbc.update(
                "insert into unit (id, code, name, kind, parent_id, working_days) values (?, ?, ?, ?, ?, false)",
                id,
                unitCode,
                name,
                kind,
                parent);
    }

    private void person(String name, long unit, String post) {
        long id = IDS.incrementAndGet();
        String login = "p" + id;
        logins.put(name, login);
        jdbc.update(
                "insert into person (id, login, name, email, unit_id, password_hash, active, failed_logins)"
                        + " values (?, ?, ?, null, ?, '', true, 0)",
                id,
                login,
                name,
                unit);
        switch (post) {
            case "安监员" -> role(id, "safety-officer", mine);
            case "队长", "科长" -> role(id, "section-head", unit);
            default -> role(id, "rectifier", unit);
        }
    }

    private void role(long person, String role, long unit) {
        jdbc.update("insert into person_role (person_id, role_id, unit_id) values (?, ?, ?)", person, role, unit);
    }
}
