package org.bihuan.testing;

import org.bihuan.BihuanApplication;
import org.camunda.bpm.admin.Admin;
import org.camunda.bpm.admin.AdminRuntimeDelegate;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.cockpit.CockpitRuntimeDelegate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.tasklist.Tasklist;
import org.camunda.bpm.tasklist.TasklistRuntimeDelegate;
import org.camunda.bpm.welcome.Welcome;
import org.camunda.bpm.welcome.WelcomeRuntimeDelegate;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * The application once more, on the same database. What the engine and its web applications keep once for the whole machine
 * is given back when it stops.
 */
public final class OtherNode implements AutoCloseable {

    private final ProcessEngine engine = ProcessEngines.getDefaultProcessEngine();
    private final CockpitRuntimeDelegate cockpit = Cockpit.getRuntimeDelegate();
    private final AdminRuntimeDelegate admin = Admin.getRuntimeDelegate();
    private final TasklistRuntimeDelegate tasklist = Tasklist.getRuntimeDelegate();
    private final WelcomeRuntimeDelegate welcome = Welcome.getRuntimeDelegate();
    private final ConfigurableApplicationContext context;

    /** @param node the environment of the node that runs already */
    public OtherNode(ConfigurableEnvironment node) {
        this.context = new SpringApplicationBuilder(BihuanApplication.class)
                .profiles(node.getActiveProfiles())
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + node.getProperty("spring.datasource.url"),
                        "--spring.datasource.username=" + node.getProperty("spring.datasource.username"),
                        "--spring.datasource.password=" + node.getProperty("spring.datasource.password"));
    }

    public String port() {
        return context.getEnvironment().getRequiredProperty("local.server.port");
    }

    @Override
    public void close() {
        context.close();
        ProcessEngines.registerProcessEngine(engine);
        Cockpit.setCockpitRuntimeDelegate(cockpit);
        Admin.setAdminRuntimeDelegate(admin);
        Tasklist.setTasklistRuntimeDelegate(tasklist);
        Welcome.setRuntimeDelegate(welcome);
    }
}
