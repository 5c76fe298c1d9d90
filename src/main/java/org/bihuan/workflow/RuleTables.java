package org.bihuan.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.bihuan.workflow.RuleTable.Column;
import org.bihuan.workflow.RuleTable.Row;
import org.bihuan.workflow.RuleTable.Version;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The deployed decision tables, to be read: time limits, ladders, proposals. They hold rules and no hazards. */
@Service
public class RuleTables {

    private final RepositoryService repository;
    private final Unchecked unchecked;
    private final Map<String, DmnModelInstance> models = new ConcurrentHashMap<>();

    RuleTables(RepositoryService repository, Unchecked unchecked) {
        this.repository = repository;
        this.unchecked = unchecked;
    }

    /** The newest version of each table. */
    public List<RuleTable> newest() {
        return unchecked.ask(() -> {
            Map<String, Instant> times = deploymentTimes();
            return definitions().values().stream()
                    .flatMap(versions -> table(versions.get(0), versions, times).stream())
                    .toList();
        });
    }

    /** One version of a table; empty if there is no such table or version. */
    public Optional<RuleTable> version(String decision, int version) {
        return unchecked.ask(() -> {
            List<DecisionDefinition> versions = definitions().getOrDefault(decision, List.of());
            return versions.stream()
                    .filter(definition -> definition.getVersion() == version)
                    .findFirst()
                    .flatMap(definition -> table(definition, versions, deploymentTimes()));
        });
    }

    private Map<String, List<DecisionDefinition>> definitions() {
        return repository
                .createDecisionDefinitionQuery()
                .orderByDecisionDefinitionKey()
                .asc()
                .orderByDecisionDefinitionVersion()
                .desc()
                .list()
                .stream()
                .collect(Collectors.groupingBy(DecisionDefinition::getKey, LinkedHashMap::new, Collectors.toList()));
    }

    private Map<String, Instant> deploymentTimes() {
        return repository.createDeploymentQuery().list().stream()
                .collect(Collectors.toMap(
                        Deployment::getId,
                        deployment -> deployment.getDeploymentTime().toInstant()));
    }

    private Optional<RuleTable> table(
            DecisionDefinition definition, List<DecisionDefinition> versions, Map<String, Instant> times) {
        Decision decision = model(definition.getId()).getModelElementById(definition.getKey());
        if (!(decision.getExpression() instanceof DecisionTable table)) {
            return Optional.empty();
        }
        return Optional.of(new RuleTable(
                definition.getKey(),
                decision.getName(),
                definition.getVersion(),
                since(definition, times),
                table.getHitPolicy().name(),
                table.getInputs().stream().map(RuleTables::column).toList(),
                table.getOutputs().stream().map(RuleTables::column).toList(),
                table.getRules().stream().map(RuleTables::row).toList(),
                versions.stream()
                        .map(version -> new Version(version.getVersion(), since(version, times)))
                        .toList()));
    }

    /** A deployed model never changes, so it is read once; two who ask at once both read it. */
    private DmnModelInstance model(String definition) {
        DmnModelInstance known = models.get(definition);
        if (known != null) {
            return known;
        }
        DmnModelInstance read = repository.getDmnModelInstance(definition);
        models.put(definition, read);
        return read;
    }

    private static Instant since(DecisionDefinition definition, Map<String, Instant> times) {
        return Objects.requireNonNull(times.get(definition.getDeploymentId()));
    }

    private static Column column(Input input) {
        String variable = text(input.getInputExpression().getText());
        return new Column(input.getLabel() == null ? variable : input.getLabel(), variable);
    }

    private static Column column(Output output) {
        return new Column(output.getLabel() == null ? output.getName() : output.getLabel(), output.getName());
    }

    private static Row row(Rule rule) {
        String note = rule.getDescription() == null ? "" : rule.getDescription().getTextContent();
        return new Row(
                note,
                texts(rule.getInputEntries().stream()
                        .map(entry -> entry.getText())
                        .toList()),
                texts(rule.getOutputEntries().stream()
                        .map(entry -> entry.getText())
                        .toList()));
    }

    private static List<String> texts(Collection<Text> entries) {
        return entries.stream().map(RuleTables::text).toList();
    }

    private static String text(@Nullable Text written) {
        return written == null ? "" : written.getTextContent().strip();
    }
}
