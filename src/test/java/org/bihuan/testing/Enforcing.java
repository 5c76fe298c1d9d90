package org.bihuan.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.hazard.Field;
import org.bihuan.supervision.MatterAccess;
import org.bihuan.supervision.MatterFindings.Found;
import org.bihuan.supervision.enforcement.DualPreventionItems;
import org.bihuan.supervision.enforcement.EnforcementCase;
import org.bihuan.supervision.enforcement.EnforcementCases;
import org.bihuan.supervision.enforcement.EnforcementDesk;
import org.bihuan.supervision.enforcement.EnforcementDesk.Written;
import org.bihuan.supervision.enforcement.EnforcementOrder;
import org.bihuan.supervision.enforcement.EnforcementOrder.Kind;
import org.bihuan.supervision.enforcement.InspectionKind;
import org.bihuan.supervision.policy.Answer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Walks enforcement cases about 青石山煤矿 through their process as the people of the test province. */
public class Enforcing {

    public static final Found CABLE = new Found("-650运输大巷", Field.ELECTROMECHANICAL, "电缆吊挂不合格，有两处落地", null);
    public static final Found DUST = new Found("3108运输顺槽", Field.DUST, "转载点喷雾不能正常使用", null);

    private final Loop loop;
    private final Time time;
    private final EnforcementCases cases;
    private final EnforcementDesk desk;
    private final DualPreventionItems items;
    private final MatterAccess access;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;

    Enforcing(
            Loop loop,
            Time time,
            EnforcementCases cases,
            EnforcementDesk desk,
            DualPreventionItems items,
            MatterAccess access,
            TransactionTemplate transaction,
            JdbcTemplate jdbc) {
        this.loop = loop;
        this.time = time;
        this.cases = cases;
        this.desk = desk;
        this.items = items;
        this.access = access;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    public LocalDate inspectBy() {
        return time.today().plusDays(10);
    }

    public static Written plan(String... inspectors) {
        return new Written(InspectionKind.PREVENTIVE, "机电和运输", Set.of(inspectors));
    }

    /** Planned, to be inspected. */
    public String opened() {
        return loop.as("office.fa", () -> desk.open("QSS", "第四季度预防性监察", inspectBy(), plan("inspector.fa")));
    }

    /** Opened by another process, to be planned. */
    public String unplanned() {
        return loop.as(
                "director.fa",
                () -> transaction.execute(status -> cases.open(
                        loop.person("manager.qss").mine().orElseThrow(), "列为重点监察对象后的检查", inspectBy(), null)));
    }

    /** The head of the office plans a case that another process opened. */
    public void makePlan(String code) {
        loop.as("office.fa", () -> {
            desk.keepPlan(code, of(code).getVersion(), plan("inspector.fa"));
            return null;
        });
        submit("office.fa", code, "planInspection", Map.of());
    }

    public void write(String code, String login, Found... found) {
        List<Answer> answers = new ArrayList<>();
        items.checklist().dimensions().forEach(dimension -> dimension
                .items()
                .forEach(item -> answers.add(new Answer(dimension.key(), item, Answer.Verdict.YES))));
        loop.as(login, () -> {
            desk.keepRecord(code, of(code).getVersion(), answers, List.of(found));
            return null;
        });
    }

    public void record(String code, String login, Found... found) {
        write(code, login, found);
        submit(login, code, "inspectMine", conclusion());
    }

    public Map<String, Object> conclusion() {
        return Map.of(
                "inspectedOn",
                time.today().toString(),
                "dualPrevention",
                "机制运行正常",
                "conclusion",
                "发现的隐患限期整改",
                "deliveredTo",
                "青矿长");
    }

    public String recorded(Found... found) {
        String code = opened();
        record(code, "inspector.fa", found);
        return code;
    }

    public void order(String code, Kind kind, String amount) {
        EnforcementCase ordering = of(code);
        EnforcementOrder order = new EnforcementOrder(
                ordering.getRound(),
                kind,
                "《煤矿安全监察条例》第三十五条",
                kind + "：限期改正",
                amount == null ? null : new BigDecimal(amount),
                time.today(),
                "青矿长");
        loop.as("inspector.fa", () -> {
            desk.keepOrders(code, ordering.getVersion(), List.of(order));
            return null;
        });
    }

    public void issue(String code) {
        submit("inspector.fa", code, "issueOrders", Map.of());
    }

    /** Fined, to be followed up. */
    public String fined() {
        String code = recorded();
        order(code, Kind.FINE, "30000");
        issue(code);
        return code;
    }

    /** Writes down what is found anew at the follow-up. */
    public void findFurther(String code, Found... found) {
        loop.as("inspector.fa", () -> {
            desk.keepFurther(code, of(code).getVersion(), List.of(found));
            return null;
        });
    }

    public void followUp(String code, String decision) {
        followUp("inspector.fa", code, decision);
    }

    public void followUp(String login, String code, String decision) {
        submit(
                login,
                code,
                "followUpInspection",
                Map.of(
                        "decision",
                        decision,
                        "checkedOn",
                        time.today().toString(),
                        "result",
                        "现场逐项复查",
                        "deliveredTo",
                        "青矿长"));
    }

    /** Nothing found and nothing ordered, to be closed. */
    public String settled() {
        String code = recorded();
        issue(code);
        return code;
    }

    public void close(String login, String code, String decision) {
        submit(login, code, "closeCase", Map.of("decision", decision, "opinion", "材料齐全"));
    }

    public void submit(String login, String code, String task, Map<String, Object> form) {
        loop.submitAsItStands(login, code, task, form);
    }

    /** The codes of the hazards that were found in a case. */
    public List<String> hazards(String code) {
        return jdbc.queryForList(
                "select h.code from hazard h join matter_hazard l on l.hazard_id = h.id"
                        + " join matter m on m.id = l.matter_id where m.code = ? order by h.id",
                String.class,
                code);
    }

    /** The case as the bureau sees it. */
    public EnforcementCase of(String code) {
        return loop.as(
                "leader",
                () -> transaction.execute(status -> {
                    EnforcementCase found =
                            cases.of(access.visible(code).orElseThrow()).orElseThrow();
                    found.getOrders().size();
                    found.getFollowUps().size();
                    found.getMatter().isShared();
                    return found;
                }));
    }
}
