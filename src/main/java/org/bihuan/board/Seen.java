package org.bihuan.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.organization.Jurisdiction;

/**
 * The hazards that a viewer may see, as a table for SQL: those overdue, or those listed. A hazard is overdue when it is still to be rectified and the day
 * of its deadline is over; what waits for acceptance has been rectified and is not. Each reason to see a hazard is a branch of
 * its own, so that each finds its index; a hazard comes by the first reason that holds, so that none comes twice.
 *
 * @param table the SQL of the table, to be given an alias
 * @param parameters its values
 */
record Seen(String table, Map<String, Object> parameters) {

    private static final String OVERDUE =
            "select id, code, mine_id, section_id, rectifier_id, grade, field, place, state,"
                    + " deadline, first_deadline from hazard where state in ('ASSIGNING', 'PLANNING', 'LISTING', 'RECTIFYING') and deadline < :today";

    private static final String LISTED =
            "select id, mine_id, code, place, description, state, deadline from hazard" + " where listed = true";

    static Seen overdue(Jurisdiction viewer, LocalDate today) {
        return by(viewer, OVERDUE, new HashMap<>(Map.of("today", today)));
    }

    /** The major hazards under listed supervision that a viewer may see. */
    static Seen listed(Jurisdiction viewer) {
        return by(viewer, LISTED, new HashMap<>());
    }

    private static Seen by(Jurisdiction viewer, String rows, Map<String, Object> parameters) {
        if (viewer.everything()) {
            return new Seen("(" + rows + ")", parameters);
        }
        List<String> branches = new ArrayList<>();
        StringBuilder notYet = new StringBuilder();
        for (Reason reason : reasons(viewer, parameters)) {
            branches.add(rows + " and " + reason.holds() + notYet);
            notYet.append(" and ").append(reason.fails());
        }
        return new Seen("(" + String.join(" union all ", branches) + ")", parameters);
    }

    private static List<Reason> reasons(Jurisdiction viewer, Map<String, Object> parameters) {
        List<Reason> reasons = new ArrayList<>();
        if (!viewer.mines().isEmpty()) {
            reasons.add(new Reason("mine_id in (:mines)", "mine_id not in (:mines)"));
            parameters.put("mines", viewer.mines());
        }
        if (!viewer.sections().isEmpty()) {
            reasons.add(new Reason("section_id in (:sections)", "coalesce(section_id, 0) not in (:sections)"));
            parameters.put("sections", viewer.sections());
        }
        for (String own : List.of("rectifier_id", "acceptor_id", "reporter_id")) {
            reasons.add(new Reason(own + " in (:viewers)", "coalesce(" + own + ", 0) not in (:viewers)"));
        }
        parameters.put("viewers", viewer.people());
        return reasons;
    }

    /** A condition and its contrary, which also holds where nothing is given. */
    private record Reason(String holds, String fails) {}
}
