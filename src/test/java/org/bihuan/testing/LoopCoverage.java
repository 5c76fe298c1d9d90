package org.bihuan.testing;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.community.process_test_coverage.core.model.Collector;
import org.camunda.community.process_test_coverage.core.model.DefaultCollector;
import org.camunda.community.process_test_coverage.core.model.Model;
import org.camunda.community.process_test_coverage.engine.platform7.ExecutionContextModelProvider;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessEngineAdapter;
import org.camunda.community.process_test_coverage.junit5.common.ProcessEngineCoverageExtensionHelper;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * After all tests of a class every node and every flow of the processes that it is about must have run. Draws what ran into {@code
 * target/process-test-coverage}.
 */
public class LoopCoverage implements BeforeAllCallback, BeforeTestExecutionCallback, AfterAllCallback {

    private final Set<String> processes;
    private final DefaultCollector collector = new DefaultCollector(new ExecutionContextModelProvider());
    private final ProcessEngineCoverageExtensionHelper helper = new ProcessEngineCoverageExtensionHelper(
            collector, false, false, List.of(), List.of(), Map.of(), "target/process-test-coverage");

    /** @param processes the keys of the processes that the class is about; it may touch others */
    public LoopCoverage(String... processes) {
        this.processes = Set.of(processes);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        helper.beforeAll(context);
    }

    @Override
    public void beforeTestExecution(ExtensionContext context) {
        helper.beforeTestExecution(context);
        listen(context, collector);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        listen(context, CoverageListeners.NOBODY);
        helper.afterAll(context);
        Set<Model> covered = collector.getModels().stream()
                .filter(model -> processes.contains(model.getKey()))
                .collect(toSet());
        assertThat(covered).extracting(Model::getKey).containsExactlyInAnyOrderElementsOf(processes);
        assertThat(collector.getActiveSuite().calculateCoverage(covered)).isEqualTo(1.0);
    }

    private static void listen(ExtensionContext context, Collector listening) {
        ProcessEngine engine = SpringExtension.getApplicationContext(context).getBean(ProcessEngine.class);
        new ProcessEngineAdapter(engine, listening).initializeListeners();
    }
}
