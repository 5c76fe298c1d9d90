package org.bihuan.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.bihuan.demo.LoopSteps.Order;
import org.bihuan.hazard.Report;
import org.bihuan.hazard.Source;
import org.bihuan.organization.Person;
import org.bihuan.organization.Unit;
import org.jspecify.annotations.Nullable;

/** One hazard of the demo from its discovery to its fate, step after step as the people of its mine would take them. */
class Story {

    private final Stage stage;
    private final Cast cast;
    private final TypicalHazard hazard;
    private final String place;
    private final Fate fate;
    private final @Nullable Story original;
    private final Instant discovered;
    private final Album album;

    private @Nullable String code;
    private @Nullable Order order;

    /** @param original the story whose hazard this one repeats, if that is its fate */
    Story(Stage stage, Cast cast, TypicalHazard hazard, Fate fate, @Nullable Story original, Instant discovered) {
        this.stage = stage;
        this.cast = cast;
        this.hazard = hazard;
        this.place = original == null ? stage.whereIn(hazard) : original.place;
        this.fate = fate;
        this.original = original;
        this.discovered = discovered;
        this.album = stage.album(hazard);
    }

    Instant discovered() {
        return discovered;
    }

    TypicalHazard hazard() {
        return hazard;
    }

    void begin() {
        stage.at(discovered, this::report);
    }

    private void report() {
        boolean anonymous = hazard.source() == Source.SNAPSHOT && !fate.onTheSpot() && stage.chance(0.3);
        Person finder = cast.finder(hazard.source());
        code = stage.steps().report(finder, cast.mine(), said(anonymous), album);
        switch (fate) {
            case GRADING, ACCEPTING_ON_THE_SPOT -> {}
            case CLOSED_ON_THE_SPOT -> stage.after(1, 6, () -> accept(cast.officerOtherThan(finder)));
            case NO_HAZARD -> stage.after(1, 5, () -> stage.steps().findNoHazard(cast.officer(), code()));
            case DUPLICATE -> stage.after(1, 5, this::findDuplicate);
            default -> stage.after(1, 3, this::grade);
        }
    }

    private Report said(boolean anonymous) {
        return new Report(
                cast.mine().getCode(),
                place,
                hazard.field(),
                hazard.source(),
                hazard.description(),
                hazard.majorCategory(),
                fate.onTheSpot(),
                fate.onTheSpot() ? "当班已处理：" + hazard.measure() : null,
                anonymous,
                null);
    }

    private void findDuplicate() {
        stage.steps()
                .findDuplicate(
                        cast.officer(), code(), Objects.requireNonNull(original).code());
    }

    private void grade() {
        stage.steps().grade(cast.officer(), code(), hazard.grade().name());
        if (fate == Fate.ASSIGNING) {
            return;
        }
        if (hazard.major()) {
            new MajorStory(stage, cast, hazard, fate, code(), album).begin();
        } else {
            stage.after(1, 3, this::assign);
        }
    }

    private void assign() {
        Unit section = cast.section(hazard.field());
        order = new Order(
                section,
                stage.chance(0.8) || fate == Fate.OVERDUE ? cast.rectifier(section) : null,
                cast.officer(),
                hazard.measure(),
                stage.deadline(hazard, cast.mine(), stage.today()));
        stage.steps().assign(cast.officer(), code(), order);
        switch (fate) {
            case RECTIFYING, OVERDUE -> {}
            case CLOSED_AFTER_RETURN -> stage.after(2, 8, this::returnOnce);
            case CLOSED_LATE -> stage.atWork(order.deadline().plusDays(stage.between(1, 4)), this::rectify);
            default -> stage.atWork(stage.dayBefore(order.deadline()), this::rectify);
        }
    }

    private void returnOnce() {
        stage.steps().returnAsWronglyAssigned(rectifier(), code());
        stage.after(1, 4, this::assignAgain);
    }

    private void assignAgain() {
        Unit section = order().section();
        order = order().to(section, cast.rectifier(section));
        stage.steps().assign(cast.officer(), code(), order);
        stage.atWork(stage.dayBefore(order.deadline()), this::rectify);
    }

    private void rectify() {
        stage.steps().rectify(rectifier(), code(), "已按措施整改：" + hazard.measure(), album.after());
        switch (fate) {
            case ACCEPTING -> {}
            case CLOSED_AFTER_FAILURE -> stage.after(2, 20, this::failOnce);
            default -> stage.after(2, 20, () -> accept(order().acceptor()));
        }
    }

    private void failOnce() {
        LocalDate newDeadline = stage.deadline(hazard, cast.mine(), stage.today());
        stage.steps().failAcceptance(order().acceptor(), code(), newDeadline);
        stage.after(20, 44, this::rectifyAgain);
    }

    private void rectifyAgain() {
        stage.steps().rectify(rectifier(), code(), "对遗留部分重新整改完毕：" + hazard.measure(), album.after());
        stage.after(2, 20, () -> accept(order().acceptor()));
    }

    private void accept(Person acceptor) {
        stage.steps().accept(acceptor, code(), album.onSite());
        stage.recheckLater(cast, code());
    }

    private Person rectifier() {
        Person named = order().rectifier();
        return named == null ? cast.head(order().section()) : named;
    }

    private Order order() {
        return Objects.requireNonNull(order);
    }

    private String code() {
        return Objects.requireNonNull(code);
    }
}
