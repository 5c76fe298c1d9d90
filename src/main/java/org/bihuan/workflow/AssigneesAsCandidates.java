package org.bihuan.workflow;

import org.bihuan.organization.Person;
import org.camunda.bpm.engine.TaskService;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes up for tasks that were assigned before {@link TaskGrants} made the own group of whoever has a task its candidate. */
@Component
@Order(22)
class AssigneesAsCandidates implements ApplicationRunner {

    private static final String WITHOUT = "select t.ID_ as id, t.ASSIGNEE_ as assignee from ACT_RU_TASK t"
            + " where t.ASSIGNEE_ is not null and not exists (select 1 from ACT_RU_IDENTITYLINK l"
            + " where l.TASK_ID_ = t.ID_ and substring(l.GROUP_ID_, 1, 2) = ?)";

    private final JdbcClient jdbc;
    private final TaskService tasks;

    AssigneesAsCandidates(JdbcClient jdbc, TaskService tasks) {
        this.jdbc = jdbc;
        this.tasks = tasks;
    }

    private record Assigned(String id, String assignee) {}

    @Override
    public void run(ApplicationArguments arguments) {
        jdbc.sql(WITHOUT)
                .param(Person.ownGroup(""))
                .query(Assigned.class)
                .list()
                .forEach(task -> tasks.addCandidateGroup(task.id(), Person.ownGroup(task.assignee())));
    }
}
