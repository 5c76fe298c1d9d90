package org.bihuan.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.organization.Person;
import org.bihuan.supervision.enforcement.EnforcementDesk.Written;
import org.bihuan.supervision.enforcement.InspectionKind;

/** A mine of the demo that its office proposes for key supervision (重点监察对象), as far as that has come by now. */
class KeyStory {

    /** How far it comes. */
    enum Stop {
        PROPOSED,
        REFUSED,
        INSPECTING,
        DELISTED
    }

    private final Stage stage;
    private final Cast cast;
    private final KeySteps steps;
    private final EnforcementSteps cases;
    private final Stop stop;
    private final Person inspector;
    private String code = "";
    private String inspection = "";

    KeyStory(Stage stage, Cast cast, KeySteps steps, EnforcementSteps cases, Stop stop) {
        this.stage = stage;
        this.cast = cast;
        this.steps = steps;
        this.cases = cases;
        this.stop = stop;
        this.inspector = cast.inspector();
    }

    void begin(LocalDate day) {
        stage.atWork(day, this::propose);
    }

    private void propose() {
        steps.propose(cast.officeHead(), cast.mine(), "逾期隐患居高不下，多次督促后数据仍不完整").ifPresent(proposed -> {
            code = proposed;
            if (stop != Stop.PROPOSED) {
                stage.after(10, 30, this::decide);
            }
        });
    }

    private void decide() {
        boolean listed = stop != Stop.REFUSED;
        steps.submit(
                cast.director(),
                code,
                "decideListing",
                listed
                        ? Map.of("decision", "LISTED", "reason", "隐患整改长期逾期，数据不真实，须从严监察")
                        : Map.of("decision", "REFUSED", "reason", "矿方已制定补录计划，暂不列入，由监察室继续督促"));
        if (listed) {
            stage.after(20, 40, this::plan);
        }
    }

    private void plan() {
        inspection = steps.inspection(code);
        Person head = cast.officeHead();
        cases.plan(
                head,
                inspection,
                new Written(InspectionKind.KEY_SUPERVISION, "逾期隐患、平台数据真实性", Set.of(inspector.getLogin())));
        cases.submit(head, inspection, "planInspection", Map.of());
        if (stop == Stop.DELISTED) {
            stage.after(40, 80, this::inspect);
        }
    }

    private void inspect() {
        cases.record(inspector, inspection, Set.of(), List.of());
        cases.submit(
                inspector,
                inspection,
                "inspectMine",
                Map.of(
                        "inspectedOn",
                        stage.today().toString(),
                        "dualPrevention",
                        "逾期隐患已全部补办，抽查 10 条记录与现场一致",
                        "conclusion",
                        "按要求完成整改，没有新发现的隐患",
                        "deliveredTo",
                        cast.manager().getName()));
        cases.submit(inspector, inspection, "issueOrders", Map.of());
        stage.after(10, 40, this::close);
    }

    private void close() {
        cases.submit(cast.officeHead(), inspection, "closeCase", Map.of("decision", "CLOSED", "opinion", "整改到位，同意结案"));
        stage.after(20, 60, this::verify);
    }

    private void verify() {
        steps.submit(
                inspector,
                code,
                "verifyImprovement",
                Map.of("decision", "IMPROVED", "verification", "逾期隐患销号，班组当班录入，数据恢复完整"));
        stage.after(10, 40, this::delist);
    }

    private void delist() {
        steps.submit(
                cast.director(), code, "decideDelisting", Map.of("decision", "DELISTED", "remark", "整改有成效，移出名单，保持监测"));
    }
}
