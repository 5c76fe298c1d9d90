package org.bihuan.hazard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sees that no step lies about: reminds those who must act before its limit, and once it has passed tells one after the other of
 * those above them (催办与提级). Each look says what is true at its time and was not said yet, so one that comes late misses nothing.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class StepWatch {

    /** Who is told that the limit has passed: at once the head of the safety department, then the next one up, then the last. */
    private static final List<Step> RUNGS =
            List.of(Step.STEP_OVERDUE, Step.STEP_RAISED_DEPUTY, Step.STEP_RAISED_MANAGER);

    private final HazardRecord record;
    private final HazardLookup hazards;
    private final Records records;
    private final StepLimits limits;
    private final StepLetters letters;
    private final Clock clock;

    StepWatch(
            HazardRecord record,
            HazardLookup hazards,
            Records records,
            StepLimits limits,
            StepLetters letters,
            Clock clock) {
        this.record = record;
        this.hazards = hazards;
        this.records = records;
        this.limits = limits;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * A step that waits for somebody.
     *
     * @param step the id of its task in the model
     * @param name what the model calls it
     */
    public record Waiting(String step, String name, Instant since, Instant due) {}

    /** Returns whether this look was the first to find that the limit has passed. */
    public boolean look(String code, Waiting waiting) {
        Hazard hazard = hazards.get(code);
        StepLimits.Limit limit = limits.of(waiting.step());
        Instant now = clock.instant();
        if (now.isBefore(waiting.due())) {
            remind(hazard, waiting, limit, now);
            return false;
        }
        long raised = Duration.between(waiting.due(), now).dividedBy(limit.raiseEvery());
        List<Step> untold = RUNGS.stream()
                .limit(raised + 1)
                .filter(rung -> !records.holds(hazard.getId(), Set.of(rung), waiting.since()))
                .toList();
        untold.forEach(rung -> say(hazard, waiting, limit, rung, waiting.since()));
        return untold.contains(Step.STEP_OVERDUE);
    }

    /** Once from each of the times to remind at until the next. */
    private void remind(Hazard hazard, Waiting waiting, StepLimits.Limit limit, Instant now) {
        Instant first = waiting.due().minus(limit.remindBefore());
        long reminders = Duration.between(first, now).dividedBy(limit.remindEvery());
        Instant last = first.plus(limit.remindEvery().multipliedBy(reminders));
        if (!records.holds(hazard.getId(), Set.of(Step.STEP_REMINDED), last)) {
            say(hazard, waiting, limit, Step.STEP_REMINDED, last);
        }
    }

    private void say(Hazard hazard, Waiting waiting, StepLimits.Limit limit, Step what, Instant occasion) {
        record.enter(hazard, what, null, null, limit.source());
        letters.tell(hazard, waiting, what, occasion);
    }
}
