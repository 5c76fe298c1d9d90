package org.bihuan.supervision;

import java.util.Arrays;

/** What happens to a matter of any kind while it waits for somebody. */
public enum Watched implements MatterStep {
    TASK_REMINDED,
    TASK_DUE_TODAY,
    TASK_OVERDUE,
    TASK_RAISED;

    static boolean isOne(String step) {
        return Arrays.stream(values()).anyMatch(told -> told.name().equals(step));
    }
}
