package org.bihuan.hazard.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.JDBCType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.hazard.Field;
import org.bihuan.hazard.Report;
import org.bihuan.hazard.Source;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.bihuan.testing.Time;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Content and audit stand in our own tables: nothing that somebody typed reaches the engine's. */
@BihuanTest
class EngineKeepsNoContentTest {

    /** Stands in everything that is typed on the way, but for the place, which the cards show. */
    private static final String TYPED = "只此一处出现的文字";

    private static final Set<String> FACTS =
            Set.of("hazard", "mine", "place", "grade", "priority", "section", "deadline");

    private static final Set<JDBCType> TEXTS = EnumSet.of(
            JDBCType.CHAR, JDBCType.VARCHAR, JDBCType.NVARCHAR, JDBCType.LONGVARCHAR, JDBCType.CLOB, JDBCType.NCLOB);

    @Autowired
    Loop loop;

    @Autowired
    Time time;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void nothingTypedReachesTheEnginesTables() {
        assertNothingIsKept(walkSayingALot());
    }

    @Test
    void norDoesWhatIsTypedOnTheWayOfAMajorHazard() {
        assertNothingIsKept(walkAsMajorSayingALot());
    }

    private void assertNothingIsKept(String code) {
        assertThat(jdbc.queryForObject("select count(*) from ACT_HI_VARINST", Integer.class))
                .isZero();
        assertThat(jdbc.queryForObject("select count(*) from ACT_HI_DETAIL", Integer.class))
                .isZero();
        assertThat(jdbc.queryForList(
                        "select v.NAME_ from ACT_RU_VARIABLE v join ACT_RU_EXECUTION e on v.PROC_INST_ID_ = e.ID_"
                                + " where e.BUSINESS_KEY_ = ?",
                        String.class,
                        code))
                .hasSameElementsAs(FACTS);
        assertThat(engineColumns()).hasSizeGreaterThan(100).allSatisfy(column -> assertThat(holdersOf(column))
                .as(column[0] + "." + column[1])
                .isZero());
        assertThat(jdbc.queryForObject(
                        "select count(*) from hazard_record where note like '%" + TYPED + "%'", Integer.class))
                .as("our own record holds it")
                .isPositive();
    }

    /** Through all forms and side ways, and leaves the hazard with its acceptor. */
    private String walkSayingALot() {
        String code = loop.reported(
                "worker.tf", new Report(null, "东翼回风巷", Field.GAS, Source.SNAPSHOT, TYPED, 2, true, TYPED, false, null));
        loop.submit("officer.qss", code, "acceptRectification", Map.of("decision", "FAILED", "opinion", TYPED));
        loop.submit("officer.qss", code, "gradeHazard", Map.of("decision", "GRADED", "grade", "B", "reason", TYPED));
        loop.submit("officer.qss", code, "assignRectification", order());
        loop.submit("fitter.jd", code, "rectifyHazard", Map.of("decision", "RETURNED", "reason", TYPED));
        loop.submit("officer.qss", code, "assignRectification", order());
        Map<String, Object> undeclared = Map.of("decision", "DONE", "rectification", TYPED, "undeclared", TYPED);
        loop.submit("fitter.jd", code, "rectifyHazard", undeclared);
        return code;
    }

    /** Through all forms of a major hazard, and leaves it with the group, after the mine. */
    private String walkAsMajorSayingALot() {
        Map<String, Object> plan = order();
        plan.remove("acceptor");
        Map<String, Object> listing = Map.of("decision", "LISTED", "listingNumber", TYPED, "requirements", TYPED);
        Map<String, Object> done = Map.of("decision", "DONE", "rectification", TYPED);
        String code = loop.graded("MAJOR");
        loop.submit(
                "manager.qss",
                code,
                "confirmStopWork",
                Map.of("stoppedAt", "2026-11-24T08:40", "stopped", TYPED, "withdrawn", 3));
        loop.submit("manager.qss", code, "draftPlan", plan);
        loop.submit("director.fa", code, "listHazard", Map.of("decision", "PLAN_RETURNED", "reason", TYPED));
        loop.submit("manager.qss", code, "draftPlan", plan);
        loop.submit("director.fa", code, "listHazard", listing);
        time.travelTo(time.today().plusDays(5), LocalTime.NOON);
        loop.submit("manager.qss", code, "reportProgress", Map.of("progress", TYPED, "percent", 50));
        loop.submit("fitter.jd", code, "rectifyHazard", Map.of("decision", "RETURNED", "reason", TYPED));
        loop.submit("manager.qss", code, "draftPlan", plan);
        loop.submit("director.fa", code, "listHazard", listing);
        loop.submit("fitter.jd", code, "rectifyHazard", done);
        loop.submit(
                "manager.qss",
                code,
                "acceptByMine",
                Map.of("decision", "FAILED", "opinion", TYPED, "newDeadline", "2026-12-05"));
        loop.submit("fitter.jd", code, "rectifyHazard", done);
        loop.submit("manager.qss", code, "acceptByMine", Map.of("decision", "PASSED", "opinion", TYPED));
        return code;
    }

    private static Map<String, Object> order() {
        Map<String, Object> order = new LinkedHashMap<>(Loop.assignment("2026-12-01"));
        order.put("measures", TYPED);
        order.put("contingency", TYPED);
        return order;
    }

    private List<String[]> engineColumns() {
        return jdbc.execute((ConnectionCallback<List<String[]>>) EngineKeepsNoContentTest::engineColumns);
    }

    private static List<String[]> engineColumns(Connection connection) throws SQLException {
        List<String[]> columns = new ArrayList<>();
        DatabaseMetaData tables = connection.getMetaData();
        try (ResultSet found = tables.getColumns(connection.getCatalog(), null, "ACT\\_%", null)) {
            while (found.next()) {
                if (TEXTS.contains(JDBCType.valueOf(found.getInt("DATA_TYPE")))) {
                    columns.add(new String[] {found.getString("TABLE_NAME"), found.getString("COLUMN_NAME")});
                }
            }
        }
        return columns;
    }

    private int holdersOf(String[] column) {
        return jdbc.queryForObject(
                "select count(*) from %s where %s like '%%%s%%'".formatted(column[0], column[1], TYPED), Integer.class);
    }
}
