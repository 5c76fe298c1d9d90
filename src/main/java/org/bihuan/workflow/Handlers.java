package org.bihuan.workflow;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.organization.StandIn;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** Finds the handler of a form, and asks it when the engine says that a task was made, given or submitted. */
@Component
class Handlers {

    private final Map<String, TaskHandler<?>> byTask;
    private final Map<String, StartHandler<?>> byProcess;
    private final Submission submission;
    private final Organization organization;
    private final Entrusted entrusted;
    private final StandIn standIn;
    private final AskedTasks asked;

    Handlers(
            List<TaskHandler<?>> tasks,
            List<StartHandler<?>> starts,
            Submission submission,
            Organization organization,
            Entrusted entrusted,
            StandIn standIn,
            AskedTasks asked) {
        this.byTask = tasks.stream().collect(Collectors.toMap(TaskHandler::task, Function.identity()));
        this.byProcess = starts.stream().collect(Collectors.toMap(StartHandler::process, Function.identity()));
        this.submission = submission;
        this.organization = organization;
        this.entrusted = entrusted;
        this.standIn = standIn;
        this.asked = asked;
    }

    Optional<TaskHandler<?>> ofTask(String task) {
        return Optional.ofNullable(byTask.get(task));
    }

    Optional<StartHandler<?>> ofProcess(String process) {
        return Optional.ofNullable(byProcess.get(process));
    }

    void taskCreated(DelegateTask task) {
        ofTask(task.getTaskDefinitionKey()).ifPresent(handler -> {
            String key = task.getExecution().getProcessBusinessKey();
            task.setVariablesLocal(handler.card(key));
            handler.begun(key, asked.created((TaskEntity) task));
        });
    }

    /** @throws StepRefused if whoever gives the task has it only themselves or as a deputy, or its step is not for who gets it */
    void taskGiven(DelegateTask task, String login) {
        if (entrusted.isOnlyTheirs((TaskEntity) task)) {
            throw new StepRefused("workflow.notToBeGivenOn");
        }
        Person person = organization.person(login).orElseThrow(() -> new StepRefused("workflow.notToBeGiven", login));
        String key = task.getExecution().getProcessBusinessKey();
        ofTask(task.getTaskDefinitionKey())
                .ifPresent(handler -> standIn.actFor(entrusted.through((TaskEntity) task), () -> {
                    handler.giveTo(person, key);
                    return key;
                }));
    }

    /**
     * Somebody takes the task for themselves, or for the absent person whose task it stays.
     *
     * @throws StepRefused if the task is not for who takes it
     */
    void taskTaken(DelegateTask task, String login) {
        if (entrusted.takes((TaskEntity) task)) {
            return;
        }
        ofTask(task.getTaskDefinitionKey()).ifPresent(handler -> organization
                .person(login)
                .ifPresent(person -> handler.takenBy(person, task.getExecution().getProcessBusinessKey())));
    }

    void taskSubmitted(DelegateTask task) {
        ofTask(task.getTaskDefinitionKey()).ifPresent(handler -> complete(handler, task));
    }

    void startSubmitted(String process, DelegateExecution execution) {
        ofProcess(process).ifPresent(handler -> start(handler, execution));
    }

    private <F> void complete(TaskHandler<F> handler, DelegateTask task) {
        F form = submission.read(task, handler.form());
        String key = task.getExecution().getProcessBusinessKey();
        task.getExecution()
                .setVariables(standIn.actFor(entrusted.by((TaskEntity) task), () -> handler.complete(key, form)));
    }

    private <F> void start(StartHandler<F> handler, DelegateExecution execution) {
        Map<String, Object> facts = handler.start(submission.read(execution, handler.form()));
        if (!Objects.equals(execution.getTenantId(), facts.get(MineTenants.MINE))) {
            throw new StepRefused("workflow.otherMine");
        }
        execution.setVariables(facts);
    }
}
