package org.bihuan.workflow;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A task that waits for somebody.
 *
 * @param step the task's id in the model
 * @param name its name
 * @param businessKey the key of its process instance
 * @param since when it was made
 * @param due the day on which it is due, if it has one
 */
public record WaitingTask(
        String id, String step, String name, String businessKey, Instant since, @Nullable LocalDate due) {}
