package org.bihuan.notification;

import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** People to write to, and letters to them. */
class OutboxFixture {

    static final long ZHANG = 920_001;
    static final long LI = 920_002;
    static final long NO_ADDRESS = 920_003;
    static final long ADMINISTRATOR = 920_004;
    private static final long UNIT = 920_000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Outbox outbox;

    OutboxFixture(JdbcTemplate jdbc, TransactionTemplate transaction, Outbox outbox) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.outbox = outbox;
    }

    /** An empty outbox, and the people of this fixture. */
    void reset() {
        jdbc.update("delete from outbox_letter");
        if (jdbc.queryForObject("select count(*) from unit where id = ?", Long.class, UNIT) == 0) {
            jdbc.update(
                    "insert into unit (id, code, name, kind, working_days) values (?, 'OUTBOX', '收发室', 'BUREAU', false)",
                    UNIT);
            person(ZHANG, "outbox-zhang", "张三", "zhang@mine.example");
            person(LI, "outbox-li", "李四", "li@mine.example");
            person(NO_ADDRESS, "outbox-wang", "王五", null);
            person(ADMINISTRATOR, "outbox-admin", "管理员", "admin@mine.example");
            jdbc.update(
                    "insert into person_role (person_id, role_id, unit_id) values (?, 'administrator', ?)",
                    ADMINISTRATOR,
                    UNIT);
        }
    }

    private void person(long id, String login, String name, String email) {
        jdbc.update(
                "insert into person (id, login, name, email, unit_id, password_hash, active, failed_logins)"
                        + " values (?, ?, ?, ?, ?, '', true, 0)",
                id,
                login,
                name,
                email,
                UNIT);
    }

    static Letter letter(String key, long recipient) {
        Map<String, String> model = Map.of("code", "QSS-2026-0001", "place", "3201 综采工作面", "days", "3");
        return new Letter(key, recipient, "overdue", model, "/hazards/QSS-2026-0001", true);
    }

    /** A letter that can wait for the day. */
    static Letter ordinary(String key, long recipient) {
        Map<String, String> model = Map.of("code", "QSS-2026-0002", "place", "主井绞车房", "days", "3");
        return new Letter(key, recipient, "reminder", model, "/hazards/QSS-2026-0002/task", false);
    }

    void post(Letter letter) {
        transaction.executeWithoutResult(status -> outbox.post(letter));
    }

    /** Posts so many letters, with the keys 1, 2, and so on. */
    void post(int count, long recipient) {
        for (int i = 1; i <= count; i++) {
            post(letter(String.valueOf(i), recipient));
        }
    }

    /** The only value of a column in the outbox. */
    <T> T only(String column, Class<T> type) {
        return jdbc.queryForObject("select " + column + " from outbox_letter", type);
    }

    long count(LetterState state) {
        return jdbc.queryForObject("select count(*) from outbox_letter where state = ?", Long.class, state.name());
    }

    long idOf(String key) {
        return jdbc.queryForObject("select id from outbox_letter where dedupe_key = ?", Long.class, key);
    }
}
