package org.bihuan.supervision.benchmark.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.organization.Person;
import org.bihuan.supervision.benchmark.Attendance;
import org.bihuan.supervision.benchmark.AttendanceOf;
import org.bihuan.supervision.web.Rows;
import org.bihuan.workflow.StepRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What is typed on the page of who came of a unit.
 *
 * @param version of the training that was shown
 * @param came the log-in names of those who are in the system
 * @param people how many others came
 * @param who their names
 * @param find the name that is looked for
 */
record AttendanceForm(int version, Set<String> came, String people, String who, String find) {

    private static final int MOST_PEOPLE = 999;
    private static final int LONGEST = 300;

    static AttendanceForm of(int version, AttendanceOf kept) {
        Attendance others = kept.others();
        return new AttendanceForm(
                version,
                kept.people().stream().map(Person::getLogin).collect(Collectors.toSet()),
                others == null ? "" : String.valueOf(others.people()),
                others == null ? "" : Objects.requireNonNullElse(others.who(), ""),
                "");
    }

    static AttendanceForm typed(int version, MultiValueMap<String, String> typed) {
        return new AttendanceForm(
                version,
                Set.copyOf(typed.getOrDefault("came", List.of())),
                Rows.cell(typed, "people", 0),
                Rows.cell(typed, "who", 0),
                Rows.cell(typed, "find", 0));
    }

    /** The same, to be saved over what stands in the training now. */
    AttendanceForm over(int newest) {
        return new AttendanceForm(newest, came, people, who, find);
    }

    /**
     * Those who are not in the system, if any came.
     *
     * @param unit its name, for who reads what is refused
     * @throws StepRefused if their number is none of 1 to 999
     */
    @Nullable
    Attendance others(String code, String unit) {
        Integer number = Rows.number(people);
        if (number == null && who.isBlank()) {
            return null;
        }
        if (number == null || number < 1 || number > MOST_PEOPLE) {
            throw new StepRefused("training.refused.people", unit);
        }
        return new Attendance(code, number, Rows.orNull(LONGEST, who));
    }
}
