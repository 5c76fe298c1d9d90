package org.bihuan.workflow;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The ready-made filters of Tasklist, and what its cards show. Made when they are not there; corrected when they differ. */
@Component
@Order(21)
class Filters implements ApplicationRunner {

    /** Process variables that the cards show, in this order. */
    private static final Map<String, String> CARD = new LinkedHashMap<>();

    static {
        CARD.put("hazard", "编号");
        CARD.put("grade", "等级");
        CARD.put("place", "地点");
        CARD.put("section", "责任单位");
        CARD.put("deadline", "整改期限");
    }

    private final FilterService filters;
    private final TaskService tasks;

    Filters(FilterService filters, TaskService tasks) {
        this.filters = filters;
        this.tasks = tasks;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        keep(1, "我的任务", "指派给我办理的任务", "#2fb344", query().taskAssigneeExpression("${currentUser()}"));
        keep(
                2,
                "本部门待办",
                "本部门尚未认领的任务",
                "#206bc4",
                query().taskCandidateGroupInExpression("${currentUserGroups()}").taskUnassigned());
        keep(
                3,
                "即将到期",
                "三天内到期的任务",
                "#f59f00",
                query().dueAfterExpression("${now()}").dueBeforeExpression("${dateTime().plusDays(3)}"));
        keep(4, "已逾期", "已超过期限的任务", "#d63939", query().dueBeforeExpression("${now()}"));
    }

    /** In no order: Tasklist gives its own, and people choose another there, which an order given here would outdo. */
    private TaskQuery query() {
        return tasks.createTaskQuery().active();
    }

    private void keep(int place, String name, String description, String colour, TaskQuery query) {
        Filter known = filters.createFilterQuery().filterName(name).singleResult();
        Filter filter = known == null ? filters.newTaskFilter(name) : known;
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("priority", place);
        properties.put("description", description);
        properties.put("color", colour);
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        properties.put(
                "variables",
                CARD.entrySet().stream()
                        .map(shown -> Map.of("name", shown.getKey(), "label", shown.getValue()))
                        .toList());
        filter.setQuery(query);
        filter.setProperties(properties);
        filters.saveFilter(filter);
    }
}
