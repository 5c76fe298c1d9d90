package org.bihuan.supervision.benchmark;

import java.util.List;
import org.bihuan.organization.Person;
import org.bihuan.organization.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Who of a unit that was invited took part in a training.
 *
 * @param people who are in the system, by log-in name
 * @param others those who are not, if there are any
 */
public record AttendanceOf(Unit unit, List<Person> people, @Nullable Attendance others) {

    /** How many came. */
    public int count() {
        return people.size() + (others == null ? 0 : others.people());
    }
}
