package org.bihuan.board;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.bihuan.hazard.HazardsSeen;
import org.bihuan.organization.Jurisdiction;

/**
 * The hazards that a viewer may see, as a table for SQL: those overdue, or those listed. A hazard is overdue when it is still to be
 * rectified and the day of its deadline is over; what waits for acceptance has been rectified and is not.
 *
 * @param table the SQL of the table, to be given an alias
 * @param parameters its values
 */
record Seen(String table, Map<String, Object> parameters) {

    private static final String OVERDUE =
            "select id, code, mine_id, section_id, rectifier_id, grade, field, place, state,"
                    + " deadline, first_deadline from hazard where open_deadline < :today";

    private static final String LISTED =
            "select id, mine_id, code, place, description, state, deadline, first_deadline from hazard where listed = true";

    static Seen overdue(Jurisdiction viewer, LocalDate today) {
        return by(viewer, OVERDUE, Map.of("today", today));
    }

    /** The major hazards under listed supervision that a viewer may see. */
    static Seen listed(Jurisdiction viewer) {
        return by(viewer, LISTED, Map.of());
    }

    private static Seen by(Jurisdiction viewer, String rows, Map<String, Object> own) {
        HazardsSeen seen = HazardsSeen.by(viewer);
        Map<String, Object> parameters = new HashMap<>(seen.parameters());
        parameters.putAll(own);
        return new Seen(seen.union(rows), parameters);
    }
}
