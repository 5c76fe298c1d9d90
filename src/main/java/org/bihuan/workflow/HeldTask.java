package org.bihuan.workflow;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An open task that somebody holds personally.
 *
 * @param step the task's id in the model
 * @param name its name
 * @param businessKey the key of its process instance
 * @param due the day on which it is due, if it has one
 * @param groups those who may take it by their roles, such as {@code QSS.safety-officer}
 */
public record HeldTask(
        String id, String step, String name, String businessKey, @Nullable LocalDate due, Set<String> groups) {}
