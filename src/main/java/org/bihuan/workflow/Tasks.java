package org.bihuan.workflow;

import java.util.Map;
import java.util.Optional;
import org.bihuan.organization.CurrentPerson;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.form.FormException;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Does user tasks as Tasklist does them for the person acting: claims a task that nobody has, and submits its form. */
@Service
@Transactional
public class Tasks {

    private final TaskService tasks;
    private final FormService forms;
    private final CurrentPerson current;

    Tasks(TaskService tasks, FormService forms, CurrentPerson current) {
        this.tasks = tasks;
        this.forms = forms;
        this.current = current;
    }

    /**
     * Submits the form of a task that waits for the person acting.
     *
     * @param businessKey the key of the process instance
     * @param task the task's id in the model
     * @param values the form's values by key
     * @throws java.util.NoSuchElementException if no such task is seen by this person
     */
    public void submit(String businessKey, String task, Map<String, Object> values) {
        Task open =
                tasks.createTaskQuery().processInstanceBusinessKey(businessKey).taskDefinitionKey(task).list().stream()
                        .findFirst()
                        .orElseThrow();
        if (open.getAssignee() == null) {
            tasks.claim(open.getId(), current.get().getLogin());
        }
        forms.submitTaskForm(open.getId(), values);
    }

    /** Whether somebody has it who is the person acting, or for whom they stand in. */
    private boolean isTheirs(Task task) {
        return tasks.createTaskQuery()
                        .taskId(task.getId())
                        .taskCandidateGroupIn(current.actor().ownGroups())
                        .includeAssignedTasks()
                        .taskAssigned()
                        .count()
                > 0;
    }

    /**
     * Submits the form of a task that waits for the person acting, as {@link WaitingTasks} told.
     *
     * @param values the form's values by key
     * @throws StepRefused if the form is refused, or somebody else has taken or done the task meanwhile
     */
    public void submit(WaitingTask waiting, Map<String, Object> values) {
        try {
            Task open = Optional.ofNullable(
                            tasks.createTaskQuery().taskId(waiting.id()).singleResult())
                    .orElseThrow(() -> new StepRefused("workflow.taken"));
            if (!isTheirs(open)) {
                tasks.claim(open.getId(), current.get().getLogin());
            }
            forms.submitTaskForm(open.getId(), values);
        } catch (TaskAlreadyClaimedException | OptimisticLockingException meanwhile) {
            throw new StepRefused("workflow.taken");
        } catch (FormException e) {
            throw e.getCause() instanceof StepRefused refused ? refused : e;
        }
    }
}
