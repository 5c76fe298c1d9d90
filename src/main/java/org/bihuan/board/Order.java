package org.bihuan.board;

/** How the list is sorted. */
record Order(SortColumn by, boolean descending) {

    /** The longest overdue first. */
    static final Order DEFAULT = new Order(SortColumn.DEADLINE, false);

    /** The order that a click on a column's heading asks for: that column, or the other way round if it is sorted by it. */
    Order clicked(SortColumn column) {
        return new Order(column, column == by && !descending);
    }
}
