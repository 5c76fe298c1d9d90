package org.bihuan.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.bihuan.demo.LoopSteps.Order;
import org.bihuan.hazard.evidence.Photo;
import org.bihuan.hazard.evidence.Stage;
import org.bihuan.organization.Person;

/** The steps of a major hazard, each done by a person through the forms, as if in Tasklist. */
class MajorSteps {

    private final LoopSteps steps;

    MajorSteps(LoopSteps steps) {
        this.steps = steps;
    }

    void stopWork(Person manager, String code, LocalDateTime at, int withdrawn) {
        steps.submit(
                manager,
                code,
                "confirmStopWork",
                Map.of(
                        "stoppedAt",
                        at.truncatedTo(ChronoUnit.MINUTES).toString(),
                        "stopped",
                        "已停止受威胁区域内的一切采掘作业，切断非本安电源，撤出人员并在巷口设置警戒",
                        "withdrawn",
                        withdrawn));
    }

    void plan(Person manager, String code, Order order) {
        steps.submit(
                manager,
                code,
                "draftPlan",
                Map.of(
                        "section", order.section().getCode(),
                        "rectifier", order.namedRectifier().getLogin(),
                        "measures", order.measures(),
                        "funds", BigDecimal.TEN,
                        "deadline", order.deadline().toString(),
                        "contingency", "治理期间受威胁区域不得恢复作业，设专人警戒；出现异常立即停工撤人并向调度室报告"));
    }

    void list(Person director, String code) {
        steps.submit(
                director,
                code,
                "listHazard",
                Map.of(
                        "decision", "LISTED",
                        "listingNumber", "GP-" + code,
                        "requirements", "严格按方案治理，治理期间停产撤人措施不得松动；每周报告进展，验收摘牌前不得恢复作业"));
    }

    void reportProgress(Person manager, String code, int percent) {
        String progress = percent < 50 ? "人员、材料已到位，正在施工，停产撤人措施落实" : "主要工程接近完成，正在调试和复核，停产撤人措施落实";
        steps.submit(manager, code, "reportProgress", Map.of("progress", progress, "percent", percent));
    }

    /** @param task which of the three acceptances */
    void accept(Person acceptor, String code, String task, List<Photo> onSite) {
        steps.file(acceptor, code, Stage.ACCEPTANCE, onSite);
        steps.submit(acceptor, code, task, Map.of("decision", "PASSED", "opinion", "经现场核查，方案措施已全部落实，验收合格"));
    }

    void failAcceptance(Person acceptor, String code, String task, LocalDate newDeadline) {
        steps.submit(
                acceptor,
                code,
                task,
                Map.of("decision", "FAILED", "opinion", "部分措施未落实到位，限期重新整改", "newDeadline", newDeadline.toString()));
    }
}
