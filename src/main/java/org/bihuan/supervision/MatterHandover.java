package org.bihuan.supervision;

import java.util.Collection;
import java.util.List;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.organization.Person;
import org.bihuan.workflow.HeldTask;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a matter when an open task of it is handed from somebody who leaves to somebody else. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class MatterHandover {

    private enum Handed implements MatterStep {
        TASK_HANDED_OVER
    }

    private final MatterRegister matters;
    private final MatterRecord record;
    private final MatterLetters letters;
    private final ApplicationEventPublisher events;
    private final CurrentPerson current;

    MatterHandover(
            MatterRegister matters,
            MatterRecord record,
            MatterLetters letters,
            ApplicationEventPublisher events,
            CurrentPerson current) {
        this.matters = matters;
        this.record = record;
        this.letters = letters;
        this.events = events;
        this.current = current;
    }

    /** Reads those of some keys that are codes of matters, so that what their steps ask finds them within the same transaction. */
    public List<Matter> all(Collection<String> keys) {
        return matters.all(keys);
    }

    /**
     * Notes that somebody has a task now, and tells them unless they took it themselves. The caller has checked who may, and given it.
     *
     * @param what who gave it to whom and why, as the record keeps it
     */
    public void handOver(Matter matter, HeldTask task, Person to, String what) {
        events.publishEvent(new TaskHandedOver(matter, task.step(), to));
        MatterStepped stepped = record.enter(matter, Handed.TASK_HANDED_OVER, what);
        if (!to.equals(current.get())) {
            letters.inform(stepped, List.of(to));
        }
    }
}
