package org.bihuan.demo;

import java.time.LocalDate;

/** A mine of the demo that its office proposes for key supervision (重点监察对象), and that the director lists or has yet to decide on. */
class KeyStory {

    private final Stage stage;
    private final Cast cast;
    private final KeySteps steps;
    private final boolean listed;

    KeyStory(Stage stage, Cast cast, KeySteps steps, boolean listed) {
        this.stage = stage;
        this.cast = cast;
        this.steps = steps;
        this.listed = listed;
    }

    void begin(LocalDate day) {
        stage.atWork(day, this::propose);
    }

    private void propose() {
        steps.propose(cast.officeHead(), cast.mine(), "逾期隐患居高不下，多次督促后数据仍不完整")
                .filter(code -> listed)
                .ifPresent(
                        code -> stage.after(10, 30, () -> steps.list(cast.director(), code, "隐患整改长期逾期，数据不真实，须从严监察")));
    }
}
