package org.bihuan.board;

/** What the list can be sorted by, with the SQL for it. */
enum SortColumn {
    CODE("h.code"),
    MINE("m.code", " join unit m on m.id = h.mine_id"),
    SECTION("s.code", " left join unit s on s.id = h.section_id"),
    GRADE("case h.grade when 'MAJOR' then 1 when 'A' then 2 when 'B' then 3 else 4 end"),
    FIELD("h.field"),
    PLACE("h.place"),
    PERSON("r.name", " left join person r on r.id = h.rectifier_id"),
    DEADLINE("h.deadline"),
    FIRST_DEADLINE("h.first_deadline"),
    /** The more days, the earlier the deadline. */
    DAYS_OVERDUE("h.deadline") {
        @Override
        String orderBy(boolean descending) {
            return super.orderBy(!descending);
        }
    },
    STATE("h.state");

    private final String expression;
    private final String join;

    SortColumn(String expression) {
        this(expression, "");
    }

    SortColumn(String expression, String join) {
        this.expression = expression;
        this.join = join;
    }

    /** The join that the expression needs; empty if it needs none. */
    String join() {
        return join;
    }

    /** The order, made definite by the id, so that no row is on two pages. */
    String orderBy(boolean descending) {
        return " order by " + expression + (descending ? " desc" : "") + ", h.id";
    }
}
