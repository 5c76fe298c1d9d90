package org.bihuan.supervision.enforcement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bihuan.hazard.Field;
import org.bihuan.hazard.Grade;
import org.bihuan.hazard.HazardState;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.organization.Jurisdiction;
import org.bihuan.organization.Jurisdictions;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Unit;
import org.bihuan.organization.UnitKind;
import org.bihuan.supervision.enforcement.EnforcementOrder.Kind;
import org.bihuan.supervision.enforcement.EnforcementSummary.Counted;
import org.bihuan.supervision.enforcement.EnforcementSummary.Followed;
import org.bihuan.supervision.enforcement.EnforcementSummary.Inspected;
import org.bihuan.supervision.enforcement.EnforcementSummary.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sums up the enforcement cases of branches by quarter and year (P19), read with SQL of its own. */
@Service
@Transactional(readOnly = true)
public class EnforcementSummaries {

    private static final String CASES = " from enforcement_case c join matter m on m.id = c.matter_id"
            + " join unit mine on mine.id = m.unit_id join unit office on office.id = mine.supervisor_id";

    private static final String OF_BRANCH = " where office.parent_id = :branch and ";

    private static final String IN_PERIOD = " between :first and :last";

    private static final List<String> OPEN = Stream.of(HazardState.values())
            .filter(HazardState::isOpen)
            .map(HazardState::name)
            .toList();

    private final JdbcClient jdbc;
    private final Organization organization;
    private final Jurisdictions jurisdictions;
    private final CurrentPerson current;
    private final Clock clock;

    EnforcementSummaries(
            JdbcClient jdbc,
            Organization organization,
            Jurisdictions jurisdictions,
            CurrentPerson current,
            Clock clock) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.jurisdictions = jurisdictions;
        this.current = current;
        this.clock = clock;
    }

    /** The branches about which the person logged in is told, by code: the own one, for the bureau all. */
    public List<Unit> branches() {
        Jurisdiction seen = jurisdictions.of(current.get());
        return organization.units(UnitKind.BRANCH).stream()
                .filter(branch -> seen.everything() || seen.offices().contains(branch.getId()))
                .toList();
    }

    /** @param branch one of {@link #branches} */
    public EnforcementSummary of(Unit branch, SummaryPeriod period) {
        Map<String, Object> about = new HashMap<>();
        about.put("branch", branch.getId());
        about.put("first", period.first());
        about.put("last", period.last());
        return new EnforcementSummary(
                branch, period, LocalDate.now(clock), inspected(about), found(about), ordered(about), followed(about));
    }

    private List<Inspected> inspected(Map<String, Object> about) {
        return jdbc.sql("select m.code, mine.name mine, c.kind, c.inspected_on, m.closed_at,"
                        + " (select count(*) from enforcement_answer a where a.case_id = c.id) answered,"
                        + " (select count(*) from enforcement_answer a where a.case_id = c.id and a.verdict = 'NO') unmet,"
                        + " (select count(*) from matter_hazard l where l.matter_id = m.id) hazards"
                        + CASES + OF_BRANCH + "c.inspected_on" + IN_PERIOD + " order by c.inspected_on, m.code")
                .params(about)
                .query((row, number) -> new Inspected(
                        row.getString("code"),
                        row.getString("mine"),
                        InspectionKind.valueOf(row.getString("kind")),
                        row.getObject("inspected_on", LocalDate.class),
                        row.getInt("answered"),
                        row.getInt("unmet"),
                        row.getInt("hazards"),
                        row.getObject("closed_at") == null))
                .list();
    }

    private List<Counted> found(Map<String, Object> about) {
        return jdbc.sql("select h.field, h.grade, count(*) hazards,"
                        + " sum(case when h.state in (:open) then 1 else 0 end) still_open" + CASES
                        + " join matter_hazard l on l.matter_id = m.id join hazard h on h.id = l.hazard_id" + OF_BRANCH
                        + "c.inspected_on" + IN_PERIOD + " group by h.field, h.grade order by h.field, h.grade")
                .params(about)
                .param("open", OPEN)
                .query((row, number) -> {
                    String grade = row.getString("grade");
                    return new Counted(
                            Field.valueOf(row.getString("field")),
                            grade == null ? null : Grade.valueOf(grade),
                            row.getInt("hazards"),
                            row.getInt("still_open"));
                })
                .list();
    }

    private List<Ordered> ordered(Map<String, Object> about) {
        return jdbc.sql("select o.kind, count(*) orders, coalesce(sum(o.amount), 0) amount" + CASES
                        + " join enforcement_order o on o.case_id = c.id and o.round < c.round" + OF_BRANCH
                        + "o.issued_on" + IN_PERIOD + " group by o.kind order by o.kind")
                .params(about)
                .query((row, number) -> new Ordered(
                        Kind.valueOf(row.getString("kind")), row.getInt("orders"), row.getBigDecimal("amount")))
                .list();
    }

    private List<Followed> followed(Map<String, Object> about) {
        return jdbc.sql("select f.settled, count(*) times" + CASES
                        + " join enforcement_follow_up f on f.case_id = c.id" + OF_BRANCH + "f.checked_on" + IN_PERIOD
                        + " group by f.settled order by f.settled")
                .params(about)
                .query((row, number) -> new Followed(row.getBoolean("settled"), row.getInt("times")))
                .list();
    }
}
