package org.bihuan.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.spin.plugin.variable.SpinValues;

/**
 * The engine's form service, with our handlers behind it: what a form shows comes from the handler, what is submitted goes to
 * the handler as a {@link Submission} instead of becoming process variables. The form itself speaks the person's language.
 */
class HandledForms extends FormServiceImpl implements FormService {

    private final Supplier<Handlers> handlers;
    private final Supplier<Submission> submission;
    private final FormWords words;
    private final ObjectMapper mapper;

    HandledForms(Supplier<Handlers> handlers, Supplier<Submission> submission, FormWords words, ObjectMapper mapper) {
        this.handlers = handlers;
        this.submission = submission;
        this.words = words;
        this.mapper = mapper;
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> properties) {
        super.submitTaskForm(taskId, submitted(properties));
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> properties, boolean deserializeValues) {
        return super.submitTaskFormWithVariablesInReturn(taskId, submitted(properties), deserializeValues);
    }

    @Override
    public ProcessInstance submitStartForm(String processDefinitionId, Map<String, Object> properties) {
        return super.submitStartForm(processDefinitionId, submitted(properties));
    }

    /** The business key is ours to give: one that was typed is not taken. */
    @Override
    public ProcessInstance submitStartForm(
            String processDefinitionId, String businessKey, Map<String, Object> properties) {
        return super.submitStartForm(processDefinitionId, submitted(properties));
    }

    @Override
    public InputStream getDeployedTaskForm(String taskId) {
        return words.say(super.getDeployedTaskForm(taskId));
    }

    @Override
    public InputStream getDeployedStartForm(String processDefinitionId) {
        return words.say(super.getDeployedStartForm(processDefinitionId));
    }

    @Override
    public VariableMap getTaskFormVariables(
            String taskId, Collection<String> formVariables, boolean deserializeObjectValues) {
        VariableMap variables = super.getTaskFormVariables(taskId, formVariables, deserializeObjectValues);
        commandExecutor.execute((Command<Void>) context -> {
            TaskEntity task = context.getTaskManager().findTaskById(taskId);
            handlers.get()
                    .ofTask(task.getTaskDefinitionKey())
                    .ifPresent(handler -> add(
                            variables, handler.show(task.getProcessInstance().getBusinessKey())));
            return null;
        });
        return variables;
    }

    @Override
    public VariableMap getStartFormVariables(
            String processDefinitionId, Collection<String> formVariables, boolean deserializeObjectValues) {
        VariableMap variables =
                super.getStartFormVariables(processDefinitionId, formVariables, deserializeObjectValues);
        commandExecutor.execute((Command<Void>) context -> {
            ProcessDefinition definition = Context.getProcessEngineConfiguration()
                    .getDeploymentCache()
                    .findDeployedProcessDefinitionById(processDefinitionId);
            handlers.get().ofProcess(definition.getKey()).ifPresent(handler -> add(variables, handler.show()));
            return null;
        });
        return variables;
    }

    private Map<String, Object> submitted(Map<String, Object> properties) {
        try {
            return submission.get().of(properties);
        } catch (StepRefused unreadable) {
            // within a command, where a refusal is put into the person's words
            return commandExecutor.execute(context -> {
                throw unreadable;
            });
        }
    }

    private void add(VariableMap variables, Map<String, Object> shown) {
        shown.forEach((name, value) -> {
            if (value instanceof Collection<?> choices) {
                variables.putValueTyped(
                        name, SpinValues.jsonValue(json(choices)).create());
            } else {
                variables.putValue(name, value);
            }
        });
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
