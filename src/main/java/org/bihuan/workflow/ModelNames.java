package org.bihuan.workflow;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What models call things, for people. A deployed model never changes, so it is read once. */
@Component
class ModelNames {

    private final RepositoryService repository;
    private final Map<String, BpmnModelInstance> models = new ConcurrentHashMap<>();

    ModelNames(RepositoryService repository) {
        this.repository = repository;
    }

    /** The name of the process of a definition; {@code ""} for none. */
    String process(@Nullable String definition) {
        return definition == null
                ? ""
                : model(definition).getModelElementsByType(Process.class).stream()
                        .map(Process::getName)
                        .findFirst()
                        .orElse("");
    }

    /** The name of a step in a definition, else its id; {@code ""} for none. */
    String step(@Nullable String definition, @Nullable String step) {
        if (definition == null || step == null) {
            return "";
        }
        ModelElementInstance element = model(definition).getModelElementById(step);
        return element instanceof FlowElement named && named.getName() != null ? named.getName() : step;
    }

    /** Two who ask at once both read it: holding one back would hold a lock while waiting for the database. */
    private BpmnModelInstance model(String definition) {
        BpmnModelInstance known = models.get(definition);
        if (known != null) {
            return known;
        }
        BpmnModelInstance read = repository.getBpmnModelInstance(definition);
        models.put(definition, read);
        return read;
    }
}
