package org.bihuan.workflow;

import java.time.Instant;

/**
 * A piece of background work that failed as often as the engine tries. What the failure says is not told: it may quote the
 * hazard, which an administrator does not see.
 *
 * @param process the name of its process; {@code ""} for the engine's own upkeep
 * @param step the name of the step that failed; {@code ""} for the engine's own upkeep
 * @param businessKey the key of its process instance, such as a hazard's code; {@code ""} for the engine's own upkeep
 */
public record FailedJob(
        String id, Kind kind, String process, String step, String businessKey, Fault fault, Instant since) {

    /** What set the work off. */
    public enum Kind {
        TIMER,
        STEP,
        UPKEEP
    }
}
