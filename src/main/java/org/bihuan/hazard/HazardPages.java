package org.bihuan.hazard;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the hazards of a list in its order, with SQL that holds only the conditions that apply, so that each finds its index. */
@Repository
class HazardPages {

    private final JdbcClient jdbc;

    HazardPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The ids of a part of the list, in its order. */
    List<Long> ids(HazardsSeen seen, HazardFilter filter, HazardOrder order, int offset, int limit) {
        Map<String, Object> parameters = new HashMap<>(seen.parameters());
        String conditions = filter.conditions(parameters);
        parameters.put("offset", offset);
        parameters.put("limit", limit);
        parameters.put("most", offset + limit);
        return jdbc.sql(order.page(seen, conditions))
                .params(parameters)
                .query(Long.class)
                .list();
    }

    /** How many are not rectified after their deadline. */
    long overdue(HazardsSeen seen, LocalDate today) {
        String counts = seen.reasons().stream()
                .map(reason -> "select count(*) number from hazard where open_deadline < :today and " + reason)
                .collect(Collectors.joining(" union all "));
        return jdbc.sql("select sum(c.number) from (" + counts + ") c")
                .params(seen.parameters())
                .param("today", today)
                .query(Long.class)
                .single();
    }
}
