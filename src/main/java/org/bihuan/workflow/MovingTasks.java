package org.bihuan.workflow;

import java.util.Date;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves an open task when what it is about has changed while it waits: its last day, its card, whose it is. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class MovingTasks {

    private final TaskService tasks;
    private final ObjectProvider<Handlers> handlers;
    private final Unchecked unchecked;

    MovingTasks(TaskService tasks, ObjectProvider<Handlers> handlers, Unchecked unchecked) {
        this.tasks = tasks;
        this.handlers = handlers;
        this.unchecked = unchecked;
    }

    /**
     * Moves a task. The caller has checked who may, or is the application itself.
     *
     * @param businessKey the key of its process instance
     * @param step its id in the model
     * @param due when it is due from now on
     * @param holder the log-in name of who has it from now on; nobody if it stays with whoever has it
     * @return the engine's id of the task
     * @throws StepRefused if it does not wait any more
     */
    public String move(String businessKey, String step, Date due, @Nullable String holder) {
        return unchecked.ask(() -> {
            Task task = tasks.createTaskQuery()
                    .processInstanceBusinessKey(businessKey)
                    .taskDefinitionKey(step)
                    .singleResult();
            if (task == null) {
                throw new StepRefused("workflow.taken");
            }
            task.setDueDate(due);
            tasks.saveTask(task);
            handlers.getObject()
                    .ofTask(step)
                    .ifPresent(handler -> tasks.setVariablesLocal(task.getId(), handler.card(businessKey)));
            if (holder != null) {
                // first back: a deputy who has taken it has it no longer
                tasks.setAssignee(task.getId(), null);
                tasks.setAssignee(task.getId(), holder);
            }
            return task.getId();
        });
    }
}
