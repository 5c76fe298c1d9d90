package org.bihuan.workflow;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Answers from what is known anyway what the table of authorizations would say, at a fifth of a step's cost: a task may be worked
 * by its groups, among them the own one of whose it is ({@link TaskGrants}), and everybody may start a process ({@link Grants}),
 * whose start handler refuses whom it must; one that is not startable in Tasklist only the application may. All else is checked as ever.
 */
class KnownGrants extends AuthorizationCommandChecker {

    @Override
    public void checkCreateProcessInstance(ProcessDefinition definition) {
        Authentication person = Context.getCommandContext().getAuthentication();
        if (!definition.isStartableInTasklist() && person != null && person.getUserId() != null) {
            throw new AuthorizationException(
                    "Process '" + definition.getKey() + "' is started by others or by the application only");
        }
    }

    @Override
    public void checkTaskWork(TaskEntity task) {
        Authentication person = Context.getCommandContext().getAuthentication();
        if (!isOwn(task, person)) {
            super.checkTaskWork(task);
        }
    }

    /** A deputy takes over what is assigned to who is absent, who takes it back; what one has oneself one does not give away. */
    @Override
    public void checkTaskAssign(TaskEntity task) {
        Authentication person = Context.getCommandContext().getAuthentication();
        List<String> groups = OwnGroups.groups(person);
        boolean takesOver = person != null
                && person.getUserId() != null
                && !person.getUserId().equals(task.getAssignee())
                && OwnGroups.of(task).stream().anyMatch(groups::contains);
        if (!takesOver) {
            super.checkTaskAssign(task);
        }
    }

    private static boolean isOwn(TaskEntity task, @Nullable Authentication person) {
        if (person == null || person.getUserId() == null) {
            return false;
        }
        return OwnGroups.candidates(task).anyMatch(OwnGroups.groups(person)::contains);
    }
}
