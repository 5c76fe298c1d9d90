package org.bihuan.board;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.bihuan.organization.Organization;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts hazards straight into the table, so that a test can say exactly which there are. Their codes begin with {@code BT-}. */
class OverdueMother {

    private static final long FIRST_ID = 9_000_000_000L;
    private static final String INSERT =
            """
            insert into hazard (id, version, code, mine_id, state, place, field, source, description, fixed_on_the_spot,
              anonymous, reporter_id, discovered_on, registered_at, grade, section_id, rectifier_id, acceptor_id,
              first_deadline, deadline, overdue, failed_acceptances)
            values (:id, 0, :code, :mine, :state, :place, :field, 'SNAPSHOT', :description, false, false, :reporter,
              '2026-01-01', '2026-01-01 08:00:00', :grade, :section, :rectifier, :acceptor, :first, :deadline, true, 0)""";

    private final JdbcClient jdbc;
    private final Organization organization;
    private final Map<String, Long> units = new HashMap<>();
    private int number;

    OverdueMother(JdbcClient jdbc, Organization organization) {
        this.jdbc = jdbc;
        this.organization = organization;
    }

    Draft hazard() {
        return new Draft();
    }

    /** A hazard of 青石山煤矿, grade B, due yesterday (23 November 2026), that nobody in particular has to do with. */
    class Draft {

        private final Map<String, Object> values = new HashMap<>();

        private Draft() {
            with("mine", unit("QSS")).with("state", "RECTIFYING").with("place", "-650中央变电所");
            with("field", "ELECTROMECHANICAL").with("description", "漏电保护试验记录缺失").with("grade", "B");
            with("reporter", null)
                    .with("rectifier", null)
                    .with("acceptor", null)
                    .with("section", null);
            with("first", LocalDate.of(2026, 11, 23)).with("deadline", LocalDate.of(2026, 11, 23));
        }

        Draft with(String column, Object value) {
            values.put(column, value);
            return this;
        }

        Draft of(String mine, String section) {
            return with("mine", unit(mine)).with("section", section == null ? null : unit(section));
        }

        Draft person(String as, String login) {
            return with(as, organization.person(login).orElseThrow().getId());
        }

        Draft due(String day) {
            return with("first", LocalDate.parse(day)).with("deadline", LocalDate.parse(day));
        }

        /** Gives the code. */
        String stored() {
            number++;
            String code = "BT-%03d".formatted(number);
            jdbc.sql(INSERT)
                    .params(values)
                    .param("id", FIRST_ID + number)
                    .param("code", code)
                    .update();
            return code;
        }

        private long unit(String code) {
            return units.computeIfAbsent(
                    code, missing -> organization.unit(missing).orElseThrow().getId());
        }
    }
}
