package org.bihuan.benchmark;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import javax.xml.datatype.DatatypeFactory;
import org.bihuan.testing.TestDatabase;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The engine as its Spring Boot starter sets it up, history {@code full}, running the same model without our code. */
final class BareEngine implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final ConfigurableApplicationContext context;
    private final ProcessEngine engine;

    BareEngine(Map<String, Object> database) {
        Map<String, Object> settings = new HashMap<>(database);
        settings.putIfAbsent("spring.datasource.username", "sa");
        settings.putIfAbsent("spring.datasource.password", "");
        settings.putIfAbsent("camunda.bpm.job-execution.enabled", "false");
        settings.put("camunda.bpm.auto-deployment-enabled", "false");
        if (TestDatabase.isMySql()) {
            // the engine starts with no other, and shall not take our tables, in the same server, for its own
            settings.put("spring.datasource.hikari.transaction-isolation", "TRANSACTION_READ_COMMITTED");
            settings.put("spring.datasource.hikari.data-source-properties.nullDatabaseMeansCurrent", "true");
        }
        settings.put("camunda.bpm.history-level", "full");
        settings.put("spring.config.location", "optional:classpath:/benchmark/");
        this.context = new SpringApplicationBuilder(Settings.class)
                .web(WebApplicationType.NONE)
                .properties(settings)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
        this.engine = context.getBean(ProcessEngine.class);
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("hazard-loop.bpmn", BareModel.read("hazard-loop.bpmn"))
                .addModelInstance("rectification.bpmn", BareModel.read("rectification.bpmn"))
                .deploy();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        CamundaBpmAutoConfiguration.class
    })
    @Import(CountedDataSource.class)
    static class Settings {}

    /** Does something as if our application were not there: what it names for the whole machine is not named meanwhile. */
    static <T> T alone(Callable<T> work) throws Exception {
        String named = System.clearProperty(DatatypeFactory.class.getName());
        try {
            return work.call();
        } finally {
            System.setProperty(DatatypeFactory.class.getName(), named);
        }
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    /** One loop as a plain user of the engine writes it: what the forms ask for becomes variables. */
    void loop() {
        Map<String, Object> report = new HashMap<>();
        report.put("fixedOnTheSpot", false);
        report.put("major", false);
        report.put("drawn", false);
        report.put("priority", 50);
        report.put("mine", "QSS");
        report.put("place", "-650中央变电所");
        report.put("field", "ELECTROMECHANICAL");
        report.put("source", "SNAPSHOT");
        report.put("description", "高压开关柜漏电保护试验记录缺失");
        String code = "BARE-" + NUMBER.incrementAndGet();
        engine.getRuntimeService().startProcessInstanceByKey("hazardLoop", code, report);
        complete(code, Map.of("outcome", "GRADED", "grade", "B"));
        complete(code, LoopForms.assignment());
        complete(code, Map.of("outcome", "DONE", "rectification", "已补做试验"));
        complete(code, Map.of("outcome", "PASSED", "opinion", "现场核实合格"));
    }

    private void complete(String code, Map<String, Object> form) {
        engine.getFormService().submitTaskForm(LoopForms.openTask(engine.getTaskService(), code), form);
    }

    @Override
    public void close() {
        context.close();
    }
}
