package org.bihuan.workflow;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An open task and who is asked to do it.
 *
 * @param step the task's id in the model
 * @param name its name
 * @param due the day on which it is due, if it has one
 * @param assignee the log-in name of who has it, if somebody has
 * @param groups those who may take it by their roles, such as {@code FA-1.inspector}
 */
public record AskedTask(
        String id, String step, String name, @Nullable LocalDate due, @Nullable String assignee, Set<String> groups) {}
