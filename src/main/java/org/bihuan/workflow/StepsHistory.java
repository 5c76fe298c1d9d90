package org.bihuan.workflow;

import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;

/**
 * The engine's history keeps which steps were taken when, and incidents; never a variable or a form's value, nor what passed on the
 * way between two steps. Content and audit stand in the hazard's own record.
 */
class StepsHistory implements HistoryLevel {

    static final String NAME = "steps";

    private static final Set<HistoryEventTypes> KEPT = EnumSet.of(
            HistoryEventTypes.PROCESS_INSTANCE_START,
            HistoryEventTypes.PROCESS_INSTANCE_UPDATE,
            HistoryEventTypes.PROCESS_INSTANCE_MIGRATE,
            HistoryEventTypes.PROCESS_INSTANCE_END,
            HistoryEventTypes.ACTIVITY_INSTANCE_START,
            HistoryEventTypes.ACTIVITY_INSTANCE_END,
            HistoryEventTypes.ACTIVITY_INSTANCE_MIGRATE,
            HistoryEventTypes.TASK_INSTANCE_CREATE,
            HistoryEventTypes.TASK_INSTANCE_UPDATE,
            HistoryEventTypes.TASK_INSTANCE_COMPLETE,
            HistoryEventTypes.TASK_INSTANCE_DELETE,
            HistoryEventTypes.INCIDENT_CREATE,
            HistoryEventTypes.INCIDENT_DELETE,
            HistoryEventTypes.INCIDENT_RESOLVE);

    /** What takes time, and therefore is a step: everything else of a model passes at once. */
    private static final Set<String> STEPS =
            Set.of(ActivityTypes.TASK_USER_TASK, ActivityTypes.CALL_ACTIVITY, ActivityTypes.SUB_PROCESS);

    private static final Set<HistoryEventTypes> OF_ACTIVITIES =
            EnumSet.of(HistoryEventTypes.ACTIVITY_INSTANCE_START, HistoryEventTypes.ACTIVITY_INSTANCE_END);

    @Override
    public int getId() {
        return 77;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object entity) {
        return type instanceof HistoryEventTypes known
                && KEPT.contains(known)
                && (!OF_ACTIVITIES.contains(known) || isStep(entity));
    }

    /** @param entity null where the engine asks whether any activity is to be kept */
    private static boolean isStep(@Nullable Object entity) {
        return !(entity instanceof ExecutionEntity execution)
                || execution.getActivity() == null
                || STEPS.contains(execution.getActivity().getProperty(BpmnProperties.TYPE.getName()));
    }
}
