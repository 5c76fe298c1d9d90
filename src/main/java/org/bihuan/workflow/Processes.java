package org.bihuan.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.form.FormException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Starts processes from our own pages and services, and tells where they stand. */
@Service
@Transactional(propagation = Propagation.REQUIRED)
public class Processes {

    private final RuntimeService runtime;
    private final Submission submission;
    private final Unchecked unchecked;

    Processes(RuntimeService runtime, Submission submission, Unchecked unchecked) {
        this.runtime = runtime;
        this.submission = submission;
        this.unchecked = unchecked;
    }

    /**
     * Starts a process as if its start form had been submitted.
     *
     * @param mine the code of the mine that the instance belongs to
     * @return the business key that the process gave itself
     * @throws StepRefused if the form is not valid
     */
    public String start(String process, String mine, Object form) {
        Map<String, Object> variables = new HashMap<>(submission.ofForm(form));
        variables.put(MineTenants.MINE, mine);
        try {
            return runtime.startProcessInstanceByKey(process, variables).getBusinessKey();
        } catch (FormException e) {
            throw e.getCause() instanceof StepRefused refused ? refused : e;
        }
    }

    /** Starts a process that people do not start in Tasklist: a page or a rule has, which has checked who may. */
    public void begin(String process, String businessKey, Map<String, Object> facts) {
        unchecked.ask(() -> runtime.startProcessInstanceByKey(process, businessKey, facts));
    }

    /** Starts a process in the middle, at a step where it waits: what came before happened outside. Only the application may. */
    public void startAt(String process, String step, String businessKey, Map<String, Object> facts) {
        unchecked.ask(() -> runtime.createProcessInstanceByKey(process)
                .businessKey(businessKey)
                .setVariables(facts)
                .startBeforeActivity(step)
                .execute());
    }

    /**
     * Adds one more to the calls that an instance makes all at once, as if it had been among them when they began: the instance goes on
     * after the last of them. Only the application may.
     *
     * @param process the key of the process that waits for its calls
     * @param call the id of the step that makes them
     * @param facts what each call is told of its own
     */
    public void callOneMore(String process, String businessKey, String call, Map<String, Object> facts) {
        unchecked.ask(() -> {
            ProcessInstance waiting = runtime.createProcessInstanceQuery()
                    .processDefinitionKey(process)
                    .processInstanceBusinessKey(businessKey)
                    .singleResult();
            runtime.createProcessInstanceModification(waiting.getId())
                    .startBeforeActivity(call)
                    .setVariablesLocal(facts)
                    .execute();
            return businessKey;
        });
    }

    /**
     * Tells the one instance with this key of something that it waits for beside its tasks. Only the application may.
     *
     * @throws StepRefused if it does not wait for that, such as one that an older version of its model began
     */
    public void tell(String message, String businessKey) {
        try {
            unchecked.ask(() -> runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(businessKey)
                    .correlateWithResult());
        } catch (MismatchingMessageCorrelationException deaf) {
            throw new StepRefused("workflow.deaf", businessKey);
        }
    }

    /** The ids of the steps where the instances with this key stand, by process; empty when all have ended. */
    @Transactional(readOnly = true)
    public Map<String, List<String>> whereStands(String businessKey) {
        return unchecked.ask(
                () -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).list().stream()
                        .collect(Collectors.toMap(
                                Processes::key, instance -> runtime.getActiveActivityIds(instance.getId()))));
    }

    /** A definition's id begins with the key of its process. */
    private static String key(ProcessInstance instance) {
        return instance.getProcessDefinitionId().split(":")[0];
    }
}
