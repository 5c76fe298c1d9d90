package org.bihuan.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.bihuan.hazard.Field;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardAccess;
import org.bihuan.hazard.RecordEntry;
import org.bihuan.hazard.Report;
import org.bihuan.hazard.Source;
import org.bihuan.hazard.Step;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.workflow.Acting;
import org.bihuan.workflow.Processes;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.context.i18n.LocaleContextHolder;

/** Walks hazards through the loop as the people of the test province, through the engine's own services. */
public class Loop {

    private static final Map<String, Object> PASSED = Map.of("decision", "PASSED", "opinion", "现场核实合格");

    private final Acting acting;
    private final Organization organization;
    private final Processes processes;
    private final TaskService tasks;
    private final FormService forms;
    private final RepositoryService repository;
    private final HazardAccess hazards;
    private final QuickPhotos photos;

    Loop(
            Acting acting,
            Organization organization,
            Processes processes,
            TaskService tasks,
            FormService forms,
            RepositoryService repository,
            HazardAccess hazards,
            QuickPhotos photos) {
        this.acting = acting;
        this.organization = organization;
        this.processes = processes;
        this.tasks = tasks;
        this.forms = forms;
        this.repository = repository;
        this.hazards = hazards;
        this.photos = photos;
    }

    public Person person(String login) {
        return organization.person(login).orElseThrow();
    }

    /** Does something as somebody, who speaks Chinese. */
    public <T> T as(String login, Supplier<T> work) {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        try {
            return acting.as(person(login), work);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
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

    /** An ordinary report, but for its place and field. */
    public static Report report(String place, Field field) {
        return new Report(null, place, field, Source.DAILY_PATROL, "现场检查发现防护缺失", null, false, null, false, null);
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

    /** To the rectifier, on the way of its grade. */
    public String assigned(String grade, String deadline) {
        String code = graded(grade);
        if (grade.equals("MAJOR")) {
            list(code, deadline);
            return code;
        }
        submit("officer.qss", code, "assignRectification", assignment(deadline));
        return code;
    }

    /** Assigned to a section whose head has yet to name who does the work. */
    public String assignedToSection(String grade, String deadline) {
        String code = graded(grade);
        Map<String, Object> form = assignment(deadline);
        form.remove("rectifier");
        submit("officer.qss", code, "assignRectification", form);
        return code;
    }

    /** A major hazard whose work is stopped. */
    public String stopped() {
        String code = graded("MAJOR");
        submit("manager.qss", code, "confirmStopWork", stopWork());
        return code;
    }

    public String planned(String deadline) {
        String code = stopped();
        submit("manager.qss", code, "draftPlan", plan(deadline));
        return code;
    }

    private void list(String code, String deadline) {
        submit("manager.qss", code, "confirmStopWork", stopWork());
        submit("manager.qss", code, "draftPlan", plan(deadline));
        submit("director.fa", code, "listHazard", listing());
    }

    public static Map<String, Object> stopWork() {
        return Map.of("stoppedAt", "2026-11-18T08:40", "stopped", "变电所停电检修，撤出作业人员，设警戒", "withdrawn", 12);
    }

    public static Map<String, Object> plan(String deadline) {
        Map<String, Object> form = assignment(deadline);
        form.remove("acceptor");
        return form;
    }

    public static Map<String, Object> listing() {
        return Map.of("decision", "LISTED", "listingNumber", "甲挂〔2026〕1号", "requirements", "按方案治理，未摘牌不得送电");
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

    /** A B-grade hazard, due on 1 December 2026, whose rectifier asks for a later deadline. */
    public String extensionAsked(String until) {
        String code = assigned("B", "2026-12-01");
        submit(
                "fitter.jd",
                code,
                "rectifyHazard",
                Map.of(
                        "decision", "EXTENSION",
                        "until", until,
                        "extensionReason", "配件未到货",
                        "interimMeasures", "断电挂牌，专人看守"));
        return code;
    }

    public String rectified(String grade, String deadline) {
        String code = assigned(grade, deadline);
        submit("fitter.jd", code, "rectifyHazard", Map.of("decision", "DONE", "rectification", "已补做试验"));
        return code;
    }

    public String closed(String grade, String deadline) {
        if (grade.equals("MAJOR")) {
            String major = acceptedByGroup(deadline);
            submit("inspector.fa", major, "acceptByBranch", PASSED);
            return major;
        }
        String code = rectified(grade, deadline);
        submit("officer2.qss", code, "acceptRectification", PASSED);
        return code;
    }

    /** Takes what waits to be graded through the loop to its closure. */
    public void close(String code, String deadline) {
        submit("officer.qss", code, "gradeHazard", Map.of("decision", "GRADED", "grade", "B"));
        submit("officer.qss", code, "assignRectification", assignment(deadline));
        submit("fitter.jd", code, "rectifyHazard", Map.of("decision", "DONE", "rectification", "已补做试验"));
        submit("officer2.qss", code, "acceptRectification", PASSED);
    }

    /** A major hazard that the mine has accepted. */
    public String acceptedByMine(String deadline) {
        String code = rectified("MAJOR", deadline);
        submit("manager.qss", code, "acceptByMine", PASSED);
        return code;
    }

    public String acceptedByGroup(String deadline) {
        String code = acceptedByMine(deadline);
        submit("group.g1", code, "acceptByGroup", PASSED);
        return code;
    }

    /** Submits the form of a task as somebody, through the same service that Tasklist calls, with a photo where one is asked for. */
    public void submit(String login, String code, String task, Map<String, Object> form) {
        if ("DONE".equals(form.get("decision")) || "PASSED".equals(form.get("decision"))) {
            photos.take(code);
        }
        submitAsItStands(login, code, task, form);
    }

    /** The same, with no photos but those that were filed. */
    public void submitAsItStands(String login, String code, String task, Map<String, Object> form) {
        String id = task(code, task).getId();
        as(login, () -> {
            forms.submitTaskForm(id, form);
            return null;
        });
    }

    /** Submits the start form as somebody, as Tasklist does. */
    public void start(String login, Map<String, Object> form) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("hazardLoop")
                .latestVersion()
                .singleResult()
                .getId();
        as(login, () -> forms.submitStartForm(definition, form));
    }

    /** What the form of a task shows somebody. */
    public VariableMap form(String login, String code, String task) {
        String id = task(code, task).getId();
        return as(login, () -> forms.getTaskFormVariables(id));
    }

    public Task task(String code, String task) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(code)
                .taskDefinitionKey(task)
                .singleResult();
    }

    /** Where a hazard stands: the ids of its open tasks; nothing once the loop has ended. */
    public List<String> standsAt(String code) {
        return tasks.createTaskQuery().processInstanceBusinessKey(code).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    /** The hazard as the bureau sees it, with the units and people it names. */
    public Hazard hazard(String code) {
        return as("leader", () -> hazards.visible(code).orElseThrow());
    }

    public List<RecordEntry> record(String code) {
        return as("leader", () -> hazards.record(hazards.visible(code).orElseThrow()));
    }

    public List<Step> steps(String code) {
        return record(code).stream().map(RecordEntry::getStep).toList();
    }

    /** The ids of the tasks that somebody sees of a hazard. */
    public List<String> tasksSeenBy(String login, String code) {
        return as(login, () -> tasks.createTaskQuery().processInstanceBusinessKey(code).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList());
    }
}
