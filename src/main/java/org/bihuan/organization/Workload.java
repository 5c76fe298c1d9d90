package org.bihuan.organization;

/** Tells what somebody still has to do, which administrators are shown before and after somebody leaves. */
public interface Workload {

    /** How many open tasks somebody holds personally. */
    long openTasksOf(String login);
}
