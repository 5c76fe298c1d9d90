package org.bihuan.hazard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bihuan.organization.Jurisdiction;

/**
 * The hazards that a viewer may see, for SQL on their table. Each reason to see one is a condition of its own, so that each finds
 * its index; a hazard comes by the first reason that holds, so that none comes twice.
 *
 * @param reasons SQL conditions on the columns of the table, without an alias; at least one
 * @param parameters the values that they name
 */
public record HazardsSeen(List<String> reasons, Map<String, Object> parameters) {

    private static final int FEW_MINES = 20;

    public static HazardsSeen by(Jurisdiction viewer) {
        return by(viewer, "mine_id");
    }

    /**
     * The same for pages that are cut off in an order. Who sees many mines comes across their hazards soon enough in the order of
     * the list, so the index by mine is kept out of it.
     */
    static HazardsSeen inOrder(Jurisdiction viewer) {
        return by(viewer, viewer.mines().size() > FEW_MINES ? "mine_id + 0" : "mine_id");
    }

    private static HazardsSeen by(Jurisdiction viewer, String mine) {
        if (viewer.everything()) {
            return new HazardsSeen(List.of("1 = 1"), Map.of());
        }
        Map<String, Object> parameters = new HashMap<>();
        List<String> reasons = new ArrayList<>();
        StringBuilder notYet = new StringBuilder();
        for (Reason reason : reasons(viewer, mine, parameters)) {
            reasons.add(reason.holds() + notYet);
            notYet.append(" and ").append(reason.fails());
        }
        return new HazardsSeen(List.copyOf(reasons), parameters);
    }

    /** What somebody reported by name. */
    static HazardsSeen reportedBy(long person) {
        return new HazardsSeen(List.of("reporter_id = :reporter"), Map.of("reporter", person));
    }

    private static List<Reason> reasons(Jurisdiction viewer, String mine, Map<String, Object> parameters) {
        List<Reason> reasons = new ArrayList<>();
        if (!viewer.mines().isEmpty()) {
            reasons.add(new Reason(mine + " in (:mines)", "mine_id not in (:mines)"));
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

    /**
     * Statements about each reason's hazards as one.
     *
     * @param statement up to its conditions, the last of them included
     */
    public String union(String statement) {
        return reasons.stream()
                .map(reason -> statement + " and " + reason)
                .collect(Collectors.joining(" union all ", "(", ")"));
    }

    /** A condition and its contrary, which also holds where nothing is given. */
    private record Reason(String holds, String fails) {}
}
