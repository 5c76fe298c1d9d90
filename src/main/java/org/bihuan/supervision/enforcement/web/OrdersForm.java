package org.bihuan.supervision.enforcement.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bihuan.supervision.enforcement.EnforcementCase;
import org.bihuan.supervision.enforcement.EnforcementOrder;
import org.bihuan.supervision.enforcement.EnforcementOrder.Kind;
import org.bihuan.supervision.web.Rows;
import org.bihuan.workflow.StepRefused;
import org.springframework.util.MultiValueMap;

/**
 * What is typed on the page of the orders and penalties of a round.
 *
 * @param version of the case that was shown
 * @param rows the orders, with rows that are still empty
 */
record OrdersForm(int version, List<Row> rows) {

    private static final int SPARE = 2;
    private static final int MOST = 20;

    /** An order as it is typed. */
    record Row(String kind, String basis, String text, String amount, String issuedOn, String deliveredTo) {

        static final Row EMPTY = new Row("", "", "", "", "", "");

        private static Row of(EnforcementOrder order) {
            BigDecimal amount = order.amount();
            return new Row(
                    order.kind().name(),
                    order.basis(),
                    order.text(),
                    amount == null ? "" : amount.stripTrailingZeros().toPlainString(),
                    order.issuedOn().toString(),
                    order.deliveredTo());
        }

        private boolean isFilled() {
            return !kind.isEmpty() || !basis.isBlank() || !text.isBlank() || !amount.isBlank();
        }

        private EnforcementOrder order(int number, int round) {
            LocalDate day = Rows.day(issuedOn);
            if (day == null || Stream.of(kind, basis, text, deliveredTo).anyMatch(String::isBlank)) {
                throw new StepRefused("enforcement.refused.order", number);
            }
            return new EnforcementOrder(
                    round,
                    Rows.constant(Kind.class, kind),
                    Rows.upTo(300, basis),
                    Rows.upTo(1000, text),
                    Rows.yuan(amount),
                    day,
                    Rows.upTo(100, deliveredTo));
        }
    }

    static OrdersForm of(EnforcementCase ordering) {
        return new OrdersForm(
                ordering.getVersion(), ordering.written().stream().map(Row::of).toList());
    }

    static OrdersForm typed(int version, MultiValueMap<String, String> typed) {
        int count = Math.min(typed.getOrDefault("text", List.of()).size(), MOST);
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            rows.add(new Row(
                    Rows.cell(typed, "kind", row),
                    Rows.cell(typed, "basis", row),
                    Rows.cell(typed, "text", row),
                    Rows.cell(typed, "amount", row),
                    Rows.cell(typed, "issuedOn", row),
                    Rows.cell(typed, "deliveredTo", row)));
        }
        return new OrdersForm(version, rows.stream().filter(Row::isFilled).toList());
    }

    /** The same, to be saved over what stands in the case now. */
    OrdersForm over(EnforcementCase ordering) {
        return new OrdersForm(ordering.getVersion(), rows);
    }

    /** With some rows to write into. */
    OrdersForm withSpareRows() {
        List<Row> more = new ArrayList<>(rows);
        while (more.size() < Math.min(rows.size() + SPARE, MOST)) {
            more.add(Row.EMPTY);
        }
        return new OrdersForm(version, more);
    }

    /**
     * The orders that are written.
     *
     * @param round in which they are issued
     * @throws StepRefused naming the first one that is not complete
     */
    List<EnforcementOrder> orders(int round) {
        List<EnforcementOrder> orders = new ArrayList<>();
        for (int number = 1; number <= rows.size(); number++) {
            orders.add(rows.get(number - 1).order(number, round));
        }
        return orders;
    }
}
