package org.bihuan.hazard;

/** How much harm a hazard can do and how hard it is to rectify; it decides who supervises it and how long it may stay open. */
public enum Grade {
    MAJOR(100),
    A(75),
    B(50),
    C(25);

    private final int priority;

    Grade(int priority) {
        this.priority = priority;
    }

    /** The priority of this grade's tasks, 0 to 100. */
    public int priority() {
        return priority;
    }

    /** Whether this grade is less serious than another. */
    public boolean isBelow(Grade other) {
        return priority < other.priority;
    }
}
