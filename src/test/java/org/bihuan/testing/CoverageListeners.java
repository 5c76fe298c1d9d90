package org.bihuan.testing;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.community.process_test_coverage.core.model.Collector;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessEngineAdapter;
import org.springframework.context.annotation.Profile;

/** Lets the engine tell which parts of a model run; nobody listens but in tests with {@link LoopCoverage}. */
@Profile("!timed")
public class CoverageListeners extends AbstractProcessEnginePlugin {

    static final Collector NOBODY = event -> {};

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        ProcessCoverageConfigurator.initializeProcessCoverageExtensions(configuration);
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        new ProcessEngineAdapter(engine, NOBODY).initializeListeners();
    }
}
