package org.bihuan.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.bihuan.workflow.AskedTask;
import org.bihuan.workflow.AskedTasks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sees that no task of a matter lies about: reminds those who must act before its last day and on it, and once it has passed tells the
 * next authority above, then the one above that. Each look says what is true on its day and was not said yet.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class MatterWatch {

    private static final List<Watched> RUNGS = List.of(Watched.TASK_OVERDUE, Watched.TASK_RAISED);

    private final MatterRegister matters;
    private final MatterRecord record;
    private final MatterRules rules;
    private final MatterLetters letters;
    private final AskedTasks tasks;
    private final Clock clock;

    MatterWatch(
            MatterRegister matters,
            MatterRecord record,
            MatterRules rules,
            MatterLetters letters,
            AskedTasks tasks,
            Clock clock) {
        this.matters = matters;
        this.record = record;
        this.rules = rules;
        this.letters = letters;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Looks at all open tasks of a matter. */
    public void look(String code) {
        Matter matter = matters.get(code);
        for (AskedTask task : tasks.of(code)) {
            LocalDate due = task.due();
            if (due != null) {
                look(matter, task, ChronoUnit.DAYS.between(LocalDate.now(clock), due));
            }
        }
    }

    private void look(Matter matter, AskedTask task, long left) {
        MatterLimit limit = rules.of(matter, task.step());
        List<String> said = record.toldOf(matter, task.id());
        due(left, limit).stream().filter(step -> !said.contains(step.name())).forEach(step -> {
            MatterStepped told = record.enter(matter, step, task.name(), limit.source(), task.id());
            letters.tell(told, task, step);
        });
    }

    /** What is to be said with so many days left. */
    private static List<Watched> due(long left, MatterLimit limit) {
        if (left > 0) {
            return left <= limit.remindBefore() ? List.of(Watched.TASK_REMINDED) : List.of();
        }
        if (left == 0) {
            return List.of(Watched.TASK_DUE_TODAY);
        }
        long raised = (-left - 1) / Math.max(1, limit.raiseEvery());
        return RUNGS.subList(0, (int) Math.min(raised + 1, RUNGS.size()));
    }
}
