package org.bihuan.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.bihuan.hazard.Field;
import org.bihuan.hazard.Report;
import org.bihuan.hazard.Source;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.workflow.Acting;
import org.bihuan.workflow.Processes;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

/** Walks hazards through the loop as the people of the test province, through the engine's own services. */
public class Loop {

    private final Acting acting;
    private final Organization organization;
    private final Processes processes;
    private final TaskService tasks;
    private final FormService forms;

    Loop(Acting acting, Organization organization, Processes processes, TaskService tasks, FormService forms) {
        this.acting = acting;
        this.organization = organization;
        this.processes = processes;
        this.tasks = tasks;
        this.forms = forms;
    }

    public Person person(String login) {
        return organization.person(login).orElseThrow();
    }

    public <T> T as(String login, Supplier<T> work) {
        return acting.as(person(login), work);
    }

    /** An ordinary report of a worker of 青石山煤矿. */
    public static Report report() {
        return report(null, false);
    }

    public static Report report(Integer majorCategory, boolean fixedOnTheSpot) {
        return new Report(
                null,
                "-650中央变电所",
                Field.ELECTROMECHANICAL,
                Source.SNAPSHOT,
                "高压开关柜漏电保护试验记录缺失",
                majorCategory,
                fixedOnTheSpot,
                fixedOnTheSpot ? "当场补齐" : null,
                false,
                null);
    }

    /** Reports and gives the code. */
    public String reported(String login, Report report) {
        return as(
                login,
                () -> processes.start(
                        "hazardLoop", person(login).mine().orElseThrow().getCode(), report));
    }

    public String reported() {
        return reported("worker.tf", report());
    }

    public String graded(String grade) {
        String code = reported();
        submit("officer.qss", code, "gradeHazard", Map.of("decision", "GRADED", "grade", grade));
        return code;
    }

    public String assigned(String grade, String deadline) {
        String code = graded(grade);
        submit("officer.qss", code, "assignRectification", assignment(deadline));
        return code;
    }

    public static Map<String, Object> assignment(String deadline) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("section", "QSS-JD");
        form.put("rectifier", "fitter.jd");
        form.put("acceptor", "officer2.qss");
        form.put("measures", "补做试验并建立记录");
        form.put("deadline", deadline);
        form.put("funds", 0.6);
        form.put("contingency", "停电撤人");
        return form;
    }

    public String rectified(String grade, String deadline) {
        String code = assigned(grade, deadline);
        submit("fitter.jd", code, "rectifyHazard", Map.of("decision", "DONE", "rectification", "已补做试验"));
        return code;
    }

    public String closed(String grade, String deadline) {
        String code = rectified(grade, deadline);
        submit("officer2.qss", code, "acceptRectification", Map.of("decision", "PASSED", "opinion", "现场核实合格"));
        return code;
    }

    /** Submits the form of a task as somebody, through the same service that Tasklist calls. */
    public void submit(String login, String code, String task, Map<String, Object> form) {
        String id = task(code, task).getId();
        as(login, () -> {
            forms.submitTaskForm(id, form);
            return null;
        });
    }

    public Task task(String code, String task) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(code)
                .taskDefinitionKey(task)
                .singleResult();
    }

    /** The ids of the tasks that somebody sees of a hazard. */
    public List<String> tasksSeenBy(String login, String code) {
        return as(login, () -> tasks.createTaskQuery().processInstanceBusinessKey(code).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList());
    }
}
