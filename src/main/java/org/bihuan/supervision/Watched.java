package org.bihuan.supervision;

/** What happens to a matter of any kind while it waits for somebody. */
public enum Watched implements MatterStep {
    TASK_REMINDED,
    TASK_DUE_TODAY,
    TASK_OVERDUE,
    TASK_RAISED
}
