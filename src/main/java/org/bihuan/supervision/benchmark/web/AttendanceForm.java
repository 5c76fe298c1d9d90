package org.bihuan.supervision.benchmark.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bihuan.organization.Unit;
import org.bihuan.supervision.benchmark.Attendance;
import org.bihuan.supervision.benchmark.Training;
import org.bihuan.supervision.web.Rows;
import org.bihuan.workflow.StepRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What is typed on the page of a training's attendance: a row for each unit that is invited.
 *
 * @param version of the training that was shown
 */
record AttendanceForm(int version, List<Row> rows) {

    private static final int MOST_PEOPLE = 999;
    private static final int LONGEST = 300;

    /** A unit as it is typed; without a number nobody came. */
    record Row(String unit, String name, String people, String who) {}

    static AttendanceForm of(Training training) {
        Map<String, Attendance> came =
                training.getAttendance().stream().collect(Collectors.toMap(Attendance::unitCode, one -> one));
        return new AttendanceForm(
                training.getVersion(),
                training.getInvited().stream()
                        .map(unit -> row(unit, came.get(unit.getCode())))
                        .toList());
    }

    private static Row row(Unit unit, @Nullable Attendance came) {
        return came == null
                ? new Row(unit.getCode(), unit.getName(), "", "")
                : new Row(
                        unit.getCode(),
                        unit.getName(),
                        String.valueOf(came.people()),
                        came.who() == null ? "" : came.who());
    }

    static AttendanceForm typed(Training training, int version, MultiValueMap<String, String> typed) {
        List<Row> rows = new ArrayList<>();
        for (Unit unit : training.getInvited()) {
            int row = typed.getOrDefault("unit", List.of()).indexOf(unit.getCode());
            rows.add(new Row(
                    unit.getCode(),
                    unit.getName(),
                    row < 0 ? "" : Rows.cell(typed, "people", row),
                    row < 0 ? "" : Rows.cell(typed, "who", row)));
        }
        return new AttendanceForm(version, rows);
    }

    /** The same, to be saved over what stands in the training now. */
    AttendanceForm over(Training training) {
        return new AttendanceForm(training.getVersion(), rows);
    }

    /** @throws StepRefused naming the unit whose number is none of 1 to 999 */
    List<Attendance> came() {
        List<Attendance> came = new ArrayList<>();
        for (Row row : rows) {
            Integer people = Rows.number(row.people());
            if (people == null && row.who().isBlank()) {
                continue;
            }
            if (people == null || people < 1 || people > MOST_PEOPLE) {
                throw new StepRefused("training.refused.people", row.name());
            }
            came.add(new Attendance(row.unit(), people, Rows.orNull(LONGEST, row.who())));
        }
        return came;
    }
}
