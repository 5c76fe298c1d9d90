package org.bihuan.board;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.bihuan.hazard.Field;
import org.bihuan.hazard.Grade;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * What is asked of the board: an address can be made from it and it can be made from an address.
 *
 * @param page from 1
 * @param size the lines of a page, one of {@link #SIZES}
 * @param understood whether all of the address was understood
 */
record Question(Filter filter, Order order, int page, int size, boolean understood) {

    static final List<Integer> SIZES = List.of(25, 50, 100);

    static Question of(Map<String, String> address) {
        Parameters given = new Parameters(address);
        Filter filter = new Filter(
                given.text("mine"),
                given.text("section"),
                given.oneOf(Grade.class, "grade"),
                given.oneOf(Age.class, "age"),
                given.oneOf(Field.class, "field"),
                given.text("person"),
                given.text("text"));
        SortColumn column = given.oneOf(SortColumn.class, "sort");
        Order order = column == null ? Order.DEFAULT : new Order(column, "desc".equals(given.text("direction")));
        int page = given.number("page", 1);
        int size = given.number("size", SIZES.get(0));
        boolean offered = SIZES.contains(size);
        return new Question(filter, order, page, offered ? size : SIZES.get(0), given.understood() && offered);
    }

    /** The same list, of one grade or age only; null is any. */
    public Question of(@Nullable Grade grade, @Nullable Age age) {
        return new Question(filter.with(grade, age), order, 1, size, true);
    }

    public Question sortedBy(SortColumn column) {
        return new Question(filter, order.clicked(column), 1, size, true);
    }

    public Question onPage(int other) {
        return new Question(filter, order, other, size, true);
    }

    /** The page on which the list's last line stands, if it has so many lines. */
    int lastPage(int lines) {
        return Math.max(1, (lines + size - 1) / size);
    }

    /** The address of the page, within the application. */
    public String link() {
        return address("/overdue", page);
    }

    /** The address of the list as a spreadsheet, within the application. */
    public String sheetLink() {
        return address("/overdue.xlsx", 1);
    }

    private String address(String path, int page) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        add(address, "mine", filter.mine());
        add(address, "section", filter.section());
        add(address, "grade", filter.grade());
        add(address, "age", filter.age());
        add(address, "field", filter.field());
        add(address, "person", filter.person());
        add(address, "text", filter.text());
        if (!order.equals(Order.DEFAULT)) {
            add(address, "sort", order.by());
            add(address, "direction", order.descending() ? "desc" : null);
        }
        add(address, "size", size == SIZES.get(0) ? null : size);
        add(address, "page", page == 1 ? null : page);
        return address.build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, UriUtils.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }
}
