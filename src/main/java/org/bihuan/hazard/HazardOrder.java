package org.bihuan.hazard;

import java.util.List;

/**
 * What a list of hazards can be sorted by. The fewer days are left, the earlier the deadline; after what still has days left or is
 * overdue comes the rest: what has no deadline yet and what is rectified.
 */
public enum HazardOrder {
    NEWEST(new Part("1 = 1", "id desc", "null", "0", "-id", false)),
    FEWEST_DAYS(running("open_deadline", false), Part.rest(false)),
    MOST_DAYS(running("open_deadline", true), Part.rest(true)),
    FEWEST_DAYS_FIRST(running("first_deadline", false), Part.rest(false)),
    MOST_DAYS_FIRST(running("first_deadline", true), Part.rest(true));

    private final List<Part> parts;

    HazardOrder(Part... parts) {
        this.parts = List.of(parts);
    }

    private static Part running(String day, boolean descending) {
        String down = descending ? " desc" : "";
        return new Part(
                Part.RUNNING, day + down + ", mine_id" + down + ", id" + down, day, "mine_id", "id", descending);
    }

    /**
     * The ids of a page, as SQL with the parameters {@code most}, how many lines there are up to its end, {@code limit} and
     * {@code offset}. Each reason's hazards are cut off after {@code most} in the order of an index, so that only those are sorted.
     *
     * @param filter further conditions, each with its {@code and}
     */
    String page(HazardsSeen seen, String filter) {
        StringBuilder rows = new StringBuilder();
        for (int number = 0; number < parts.size(); number++) {
            Part part = parts.get(number);
            for (String reason : seen.reasons()) {
                rows.append(rows.isEmpty() ? "(" : " union all (")
                        .append(part.select(number, reason + filter))
                        .append(")");
            }
        }
        String down = parts.get(0).descending() ? " desc" : "";
        return "select h.id from (" + rows + ") h order by h.part, h.due" + down + ", h.mine" + down + ", h.turn" + down
                + " limit :limit offset :offset";
    }

    /**
     * A part of the list, which comes as a whole before the next.
     *
     * @param condition what belongs to it
     * @param order its order, in which an index has it
     * @param day what the whole list is sorted by within the part, as are {@code mine} and {@code turn}
     */
    private record Part(String condition, String order, String day, String mine, String turn, boolean descending) {

        /** That there is one, as a range: an index is read from its first day, and not through all that have none. */
        static final String RUNNING = "open_deadline >= date '1900-01-01'";

        /** The newest of a mine first, whichever way the list is sorted. */
        static Part rest(boolean descending) {
            String sign = descending ? "" : "-";
            return new Part(
                    "open_deadline is null",
                    "open_deadline desc, mine_id desc, id desc",
                    "null",
                    sign + "mine_id",
                    sign + "id",
                    descending);
        }

        String select(int number, String conditions) {
            return "select id, " + number + " part, " + day + " due, " + mine + " mine, " + turn
                    + " turn from hazard where " + condition + " and " + conditions + " order by " + order
                    + " limit :most";
        }
    }
}
