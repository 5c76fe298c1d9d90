package org.bihuan.demo;

import java.time.LocalDate;
import java.util.Map;
import org.bihuan.organization.Person;
import org.bihuan.supervision.filing.Duty;

/** Something that one mine of the demo files, such as its implementation plan (落实方案), as far as it has come by now. */
class FilingStory {

    private static final int OPENED = 40;
    private static final int DUE = 7;

    /** How far it comes. */
    enum Stop {
        RECEIPTED(-20),
        RECEIPTED_LATE(2),
        SENT_BACK(0),
        WITH_THE_OFFICE(5),
        MISSING(OPENED);

        private final int filedAfter;

        /** @param filedAfter how many days after the last day it is filed */
        Stop(int filedAfter) {
            this.filedAfter = filedAfter;
        }
    }

    private final Stage stage;
    private final Cast cast;
    private final FilingSteps steps;
    private final Duty duty;
    private final Stop stop;
    private final LocalDate dueOn;
    private final Person officer;
    private String code = "";

    /** @param today of the demo */
    FilingStory(Stage stage, Cast cast, FilingSteps steps, String duty, Stop stop, LocalDate today) {
        this.stage = stage;
        this.cast = cast;
        this.steps = steps;
        this.duty = steps.duty(duty);
        this.stop = stop;
        this.dueOn = today.minusDays(DUE);
        this.officer = cast.officer();
    }

    void begin(LocalDate today) {
        stage.atWork(today.minusDays(OPENED), () -> code = steps.open(duty, cast.mine(), dueOn));
        stage.atWork(dueOn.plusDays(stop.filedAfter), this::file);
    }

    private void file() {
        steps.fillIn(officer, code);
        steps.upload(officer, code, cast.mine().getName() + duty.name());
        steps.submit(officer, code, "submitFiling", Map.of());
        if (stop != Stop.WITH_THE_OFFICE) {
            stage.after(20, 50, this::agree);
        }
    }

    private void agree() {
        steps.submit(cast.inspector(), code, "reviewFiling", Map.of("decision", "PASSED"));
        stage.after(20, 50, this::receipt);
    }

    private void receipt() {
        steps.submit(
                cast.promoter(),
                code,
                "receiptFiling",
                stop == Stop.SENT_BACK
                        ? Map.of("decision", "RETURNED", "reason", "内容与上传的签字文件不一致，请核对后重新报送")
                        : Map.of("decision", "RECEIPTED"));
    }
}
