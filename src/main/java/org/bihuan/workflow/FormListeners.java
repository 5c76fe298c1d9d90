package org.bihuan.workflow;

import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Puts our handlers behind every start event and user task, so that a model need not name them. */
class FormListeners extends AbstractBpmnParseListener {

    private final Supplier<Handlers> handlers;

    FormListeners(Supplier<Handlers> handlers) {
        this.handlers = handlers;
    }

    @Override
    public void parseStartEvent(Element startEvent, ScopeImpl scope, ActivityImpl activity) {
        if (scope instanceof ProcessDefinitionEntity process) {
            String key = process.getKey();
            activity.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener)
                    execution -> handlers.get().startSubmitted(key, execution));
        }
    }

    @Override
    public void parseUserTask(Element userTask, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.addTaskListener(TaskListener.EVENTNAME_CREATE, (TaskListener)
                task -> handlers.get().taskCreated(task));
        definition.addTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, (TaskListener) this::assigned);
        definition.addTaskListener(TaskListener.EVENTNAME_COMPLETE, (TaskListener)
                task -> handlers.get().taskSubmitted(task));
    }

    /** What the model assigns is as it should be; whom somebody else names, the handler is asked about. */
    private void assigned(DelegateTask task) {
        Authentication person = Context.getCommandContext().getAuthentication();
        String login = task.getAssignee();
        boolean byHand = person != null && person.getUserId() != null && !TaskGrants.isNew(task);
        if (byHand && login != null) {
            if (login.equals(person.getUserId())) {
                handlers.get().taskTaken(task, login);
            } else {
                handlers.get().taskGiven(task, login);
            }
        }
    }
}
