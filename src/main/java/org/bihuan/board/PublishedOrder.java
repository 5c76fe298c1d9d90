package org.bihuan.board;

/** How the published major hazards are sorted. By days left, what is no longer to be rectified comes last. */
enum PublishedOrder {
    NEWEST("j.listed_at desc, h.id desc"),
    FEWEST_DAYS("case when h.open_deadline is null then 1 else 0 end, h.deadline, h.id desc"),
    MOST_DAYS("case when h.open_deadline is null then 1 else 0 end, h.deadline desc, h.id desc"),
    FEWEST_DAYS_FIRST("case when h.open_deadline is null then 1 else 0 end, h.first_deadline, h.id desc"),
    MOST_DAYS_FIRST("case when h.open_deadline is null then 1 else 0 end, h.first_deadline desc, h.id desc");

    private final String sql;

    PublishedOrder(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }
}
