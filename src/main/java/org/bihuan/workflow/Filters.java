package org.bihuan.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The ready-made filters of Tasklist, and what its cards show. Made when they are not there; corrected when they differ. */
@Component
@Order(21)
class Filters implements ApplicationRunner {

    /** Task variables that the cards show, in this order. */
    private static final List<String> CARD =
            List.of("hazard", "grade", "place", "section", "deadline", "matter", "about", "subject", "until");

    private static final String OWN_GROUPS = "${currentUserGroups()}";

    private final FilterService filters;
    private final TaskService tasks;
    private final MessageSource messages;

    Filters(FilterService filters, TaskService tasks, MessageSource messages) {
        this.filters = filters;
        this.tasks = tasks;
        this.messages = messages;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        keep(
                1,
                "own",
                "#2fb344",
                query().taskCandidateGroupInExpression("${ownTaskGroups.current()}")
                        .includeAssignedTasks()
                        .taskAssigned());
        keep(
                2,
                "waiting",
                "#206bc4",
                query().taskCandidateGroupInExpression(OWN_GROUPS).taskUnassigned());
        keep(
                3,
                "underway",
                "#4299e1",
                query().taskCandidateGroupInExpression(OWN_GROUPS)
                        .includeAssignedTasks()
                        .taskAssigned());
        keep(
                4,
                "soon",
                "#f59f00",
                all().dueAfterExpression("${now()}").dueBeforeExpression("${dateTime().plusDays(3)}"));
        keep(5, "overdue", "#d63939", all().dueBeforeExpression("${now()}"));
    }

    /** All own tasks: one's groups' and those one has. */
    private TaskQuery all() {
        return query().taskCandidateUserExpression("${currentUser()}").includeAssignedTasks();
    }

    /** In no order: Tasklist gives its own, and people choose another there, which an order given here would outdo. */
    private TaskQuery query() {
        return tasks.createTaskQuery().active();
    }

    private void keep(int place, String key, String colour, TaskQuery query) {
        String name = said("filter." + key);
        Filter known = filters.createFilterQuery().filterName(name).singleResult();
        Filter filter = known == null ? filters.newTaskFilter(name) : known;
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("key", key);
        properties.put("priority", place);
        properties.put("description", said("filter." + key + ".description"));
        properties.put("color", colour);
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        properties.put(
                "variables",
                CARD.stream()
                        .map(variable -> Map.of("name", variable, "label", said("card." + variable)))
                        .toList());
        filter.setQuery(query);
        filter.setProperties(properties);
        filters.saveFilter(filter);
    }

    /** The engine keeps them in Chinese. */
    private String said(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }
}
