package org.bihuan.demo;

import java.time.LocalDate;
import org.bihuan.demo.LoopSteps.Order;
import org.bihuan.organization.Person;
import org.bihuan.organization.Unit;

/** What becomes of a major hazard of the demo once it is graded: listed, reported on every week, accepted three times. */
class MajorStory {

    private static final int DAYS_BETWEEN_REPORTS = 6;

    private final Stage stage;
    private final Cast cast;
    private final TypicalHazard hazard;
    private final Fate fate;
    private final String code;
    private final Album album;
    private final MajorSteps steps;
    private final LocalDate deadline;

    private Order order;
    private int reports;
    private int round;

    MajorStory(Stage stage, Cast cast, TypicalHazard hazard, Fate fate, String code, Album album) {
        this.stage = stage;
        this.cast = cast;
        this.hazard = hazard;
        this.fate = fate;
        this.code = code;
        this.album = album;
        this.steps = new MajorSteps(stage.steps());
        this.deadline = stage.deadline(hazard, cast.mine(), stage.today());
        this.order = order(cast.section(hazard.field()));
    }

    void begin() {
        stage.after(1, 2, this::stopWork);
    }

    private void stopWork() {
        steps.stopWork(cast.manager(), code, stage.now().minusMinutes(20), stage.between(6, 60));
        stage.after(4, 20, this::plan);
    }

    private void plan() {
        steps.plan(cast.manager(), code, order);
        stage.after(4, 20, this::list);
    }

    private void list() {
        steps.list(cast.director(), code);
        if (fate == Fate.CLOSED_AFTER_RETURN && round == 0) {
            round++;
            stage.after(2, 8, this::returnOnce);
            return;
        }
        reportWeekly();
        switch (fate) {
            case RECTIFYING, OVERDUE -> {}
            case CLOSED_LATE -> stage.atWork(deadline.plusDays(stage.between(1, 4)), this::rectify);
            default -> stage.atWork(stage.dayBefore(deadline), this::rectify);
        }
    }

    private void returnOnce() {
        stage.steps().returnAsWronglyAssigned(order.namedRectifier(), code);
        order = order(order.section());
        stage.after(1, 4, this::plan);
    }

    /** Until it is rectified, or the acceptance fails and another round begins. */
    private void reportWeekly() {
        int present = round;
        stage.atWork(stage.today().plusDays(DAYS_BETWEEN_REPORTS), () -> {
            if (round == present) {
                steps.reportProgress(cast.manager(), code, Math.min(90, 30 * ++reports));
                reportWeekly();
            }
        });
    }

    private void rectify() {
        round++;
        stage.steps().rectify(order.namedRectifier(), code, "已按方案治理完毕：" + hazard.measure(), album.after());
        if (fate != Fate.ACCEPTING) {
            stage.after(2, 20, this::acceptByMine);
        }
    }

    private void acceptByMine() {
        steps.accept(cast.manager(), code, "acceptByMine", album.onSite());
        boolean fails = fate == Fate.CLOSED_AFTER_FAILURE && round == 1;
        stage.after(2, 20, fails ? this::failByGroup : this::acceptByGroup);
    }

    private void failByGroup() {
        steps.failAcceptance(
                cast.groupOfficer(), code, "acceptByGroup", stage.today().plusDays(DAYS_BETWEEN_REPORTS));
        stage.after(20, 44, this::rectify);
    }

    private void acceptByGroup() {
        steps.accept(cast.groupOfficer(), code, "acceptByGroup", album.onSite());
        stage.after(2, 20, this::acceptByBranch);
    }

    private void acceptByBranch() {
        steps.accept(cast.inspector(), code, "acceptByBranch", album.onSite());
        stage.recheckLater(cast, code);
    }

    private Order order(Unit section) {
        Person rectifier = cast.rectifier(section);
        return new Order(section, rectifier, cast.officer(), hazard.measure(), deadline);
    }
}
