package org.bihuan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.bihuan.hazard.HazardState;
import org.bihuan.hazard.RecordEntry;
import org.bihuan.hazard.Step;
import org.bihuan.organization.Person;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.bihuan.testing.Visitors;
import org.bihuan.testing.Visitors.Visitor;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the engine's REST API, which Tasklist calls, lets whom do: over HTTP, by id, as somebody who knows the ids. */
@BihuanTest
class EngineRestTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String TEXT = "{\"value\":\"篡改\",\"type\":\"String\"}";
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final String NO_HAZARD =
            "{\"variables\":{\"decision\":{\"value\":\"NO_HAZARD\"},\"reason\":{\"value\":\"无\"}}}";

    @Autowired
    Loop loop;

    @Autowired
    Visitors visitors;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Test
    void aSafetyOfficerSeesAndCompletesTheTaskOfTheOwnMine() {
        String code = loop.reported();
        String task = ENGINE + "/task/" + id(code);
        Visitor officer = visitors.loggedIn("officer.qss");

        assertThat(officer.get(task).statusCode()).isEqualTo(200);
        assertThat(officer.get(task + "/form-variables").body()).contains("高压开关柜漏电保护试验记录缺失");
        assertThat(officer.get(task + "/deployed-form").body()).contains("处理意见");
        assertThat(officer.post(task + "/claim", "{\"userId\":\"officer.qss\"}").statusCode())
                .isEqualTo(204);
        assertThat(officer.post(task + "/submit-form", NO_HAZARD).statusCode()).isEqualTo(204);

        assertThat(loop.hazard(code).getState()).isEqualTo(HazardState.NOT_A_HAZARD);
    }

    @Test
    void whoReadsEnglishIsAnsweredInEnglish() {
        String code = loop.reported("worker.tf", Loop.report(2, false));
        String task = ENGINE + "/task/" + id(code);
        Visitor officer = visitors.loggedIn("officer.qss");
        String filter = "/filter?resourceType=Task&name=" + URLEncoder.encode("本部门待办", UTF_8);
        assertThat(officer.get(task).body()).contains("隐患定级");
        String cards =
                ENGINE + "/filter/" + JsonPath.read(officer.get(ENGINE + filter).body(), "$[0].id") + "/list";

        officer.get("/?lang=en");

        assertThat(officer.get(ENGINE + filter).body())
                .contains("\"Waiting in my department\"", "Tasks of my department that nobody has claimed", "\"Grade\"")
                .doesNotContainPattern(HAN);
        assertThat(officer.hal(cards).body())
                .contains("\"Grade the hazard\"", "\"Closed loop of a hazard\"", "\"Major\"")
                .doesNotContain("隐患", "\"重大");
        assertThat(officer.get(task).body()).contains("\"Grade the hazard\"").doesNotContainPattern(HAN);
        assertThat(officer.get(task + "/deployed-form").body())
                .contains("\"Not a hazard\"")
                .doesNotContainPattern(HAN);
        assertThat(officer.get(submitStart().replace("submit-form", "deployed-start-form"))
                        .body())
                .contains("\"Rock burst\"")
                .doesNotContainPattern(HAN);
        assertThat(officer.get(task + "/nothing-there").statusCode()).isEqualTo(404);
        assertBad(officer.post(task + "/submit-form", "{\"variables\":{}}"), "Please correct");
    }

    @ParameterizedTest
    @ValueSource(strings = {"officer.bht", "worker.tf", "group.g2", "inspector.fb", "admin"})
    void aTaskThatIsNoneOfTheirBusinessIsClosedToThemByItsId(String login) {
        String code = loop.reported();
        String task = ENGINE + "/task/" + id(code);
        Visitor visitor = visitors.loggedIn(login);

        for (String part : List.of(
                "", "/form", "/form-variables", "/deployed-form", "/variables", "/localVariables", "/identity-links")) {
            assertClosed(visitor.get(task + part));
        }
        assertClosed(visitor.post(task + "/claim", "{\"userId\":\"%s\"}".formatted(login)));
        assertClosed(visitor.post(task + "/assignee", "{\"userId\":\"%s\"}".formatted(login)));
        assertClosed(visitor.post(task + "/submit-form", NO_HAZARD));
        assertClosed(visitor.post(task + "/complete", "{}"));
        assertClosed(visitor.post(task + "/resolve", "{}"));
        assertThat(visitor.get(ENGINE + "/task?processInstanceBusinessKey=" + code)
                        .body())
                .isEqualTo("[]");

        assertThat(loop.standsAt(code)).containsExactly("gradeHazard");
        assertThat(loop.task(code, "gradeHazard").getAssignee()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"officer.bht", "group.g2", "inspector.fb", "admin"})
    void anInstanceOfAMineIsClosedToOthersByItsId(String login) {
        String code = loop.reported();
        String instance = loop.task(code, "gradeHazard").getProcessInstanceId();
        Visitor visitor = visitors.loggedIn(login);

        assertClosed(visitor.get(ENGINE + "/process-instance/" + instance));
        assertClosed(visitor.get(ENGINE + "/process-instance/" + instance + "/variables"));
        assertClosed(visitor.get(ENGINE + "/process-instance/" + instance + "/activity-instances"));
        assertClosed(visitor.get(ENGINE + "/history/process-instance/" + instance));
        for (String query : List.of(
                "/process-instance?businessKey=" + code,
                "/execution?processInstanceId=" + instance,
                "/variable-instance?processInstanceIdIn=" + instance,
                "/history/process-instance?processInstanceId=" + instance,
                "/history/activity-instance?processInstanceId=" + instance,
                "/history/task?processInstanceId=" + instance,
                "/job?processInstanceId=" + instance)) {
            HttpResponse<String> answer = visitor.get(ENGINE + query);
            assertThat(answer.body()).as(login + " " + query).isEqualTo("[]");
        }
        String cockpit = "/camunda/api/cockpit/plugin/base/default/process-instance";
        assertThat(visitor.post(cockpit, "{}").body()).doesNotContain(instance);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /task/{task}/complete, {}",
        "POST, /task/{task}/complete/, {}",
        "POST, /task/{task}/resolve, {}",
        "POST, /task/{task}/bpmnError, '{\"errorCode\":\"x\"}'",
        "POST, /task/{task}/bpmnEscalation, '{\"escalationCode\":\"x\"}'",
        "PUT, /task/{task}, '{\"name\":\"x\",\"tenantId\":\"QSS\",\"due\":\"2036-01-01T00:00:00.000+0800\",\"priority\":0}'",
        "PUT, /task/{task}/variables/mine, TEXT",
        "PUT, /task/{task}/localVariables/mine, TEXT",
        "POST, /task/{task}/variables, '{\"modifications\":{\"mine\":TEXT}}'",
        "DELETE, /task/{task}/variables/mine, ''",
        "DELETE, /task/{task}, ''",
        "POST, /task/{task}/identity-links, '{\"groupId\":\"BHT.safety-officer\",\"type\":\"candidate\"}'",
        "POST, /task/{task}/identity-links/delete, '{\"groupId\":\"QSS.safety-officer\",\"type\":\"candidate\"}'",
        "POST, /task/{task}/identity-links, '{\"userId\":\"worker.tf\",\"type\":\"candidate\"}'",
        "POST, /task/{task}/identity-links, '{\"userId\":\"worker.tf\",\"type\":\"owner\"}'",
        "PUT, /task/{task}, '{\"assignee\":\"worker.tf\",\"owner\":\"worker.tf\"}'",
        "POST, /task/{task}/comment/create, '{\"message\":\"篡改\"}'",
        "POST, /task/{task}/delegate, '{\"userId\":\"worker.tf\"}'",
        "POST, /task/create, '{\"name\":\"篡改\"}'",
        "PUT, /process-instance/{instance}/variables/mine, TEXT",
        "POST, /process-instance/{instance}/modification, '{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"closeHazard\"}]}'",
        "PUT, /process-instance/{instance}/suspended, '{\"suspended\":true}'",
        "DELETE, /process-instance/{instance}, ''",
        "PUT, /execution/{instance}/localVariables/mine, TEXT",
        "POST, /execution/{instance}/signal, {}",
        "POST, /process-definition/key/hazardLoop/start, {}",
        "POST, /process-definition/key/hazardLoop/tenant-id/QSS/start, {}",
        "POST, /process-definition/{definition}/start, {}",
        "POST, /process-definition/{definition}/start/, {}",
        "POST, /process-definition/key/rectification/submit-form, '{\"businessKey\":\"QSS-2026-0001\",\"variables\":{}}'",
        "PUT, /process-definition/{definition}/suspended, '{\"suspended\":true}'",
        "POST, /authorization/create, '{\"type\":1,\"permissions\":[\"ALL\"],\"userId\":\"officer.qss\",\"resourceType\":8,\"resourceId\":\"*\"}'"
    })
    void nobodyGoesRoundTheForms(String method, String path, String body) {
        String code = loop.reported();
        Task task = loop.task(code, "gradeHazard");
        String before = runtime.getVariables(task.getProcessInstanceId()).toString();
        String target = path.replace("{task}", task.getId())
                .replace("{instance}", task.getProcessInstanceId())
                .replace("{definition}", task.getProcessDefinitionId());

        for (String login : List.of("officer.qss", "admin")) {
            HttpResponse<String> answer =
                    visitors.loggedIn(login).send(method, ENGINE + target, body.replace("TEXT", TEXT));
            assertThat(answer.statusCode()).as(login + ": " + answer.body()).isIn(403, 404);
        }

        assertThat(loop.standsAt(code)).containsExactly("gradeHazard");
        assertThat(runtime.getVariables(task.getProcessInstanceId())).hasToString(before);
        assertThat(loop.task(code, "gradeHazard"))
                .extracting(Task::getDueDate, Task::getPriority, Task::getName)
                .containsExactly(task.getDueDate(), task.getPriority(), task.getName());
    }

    @ParameterizedTest
    @CsvSource({
        "assignee, worker.tf", "assignee, officer2.qss", "assignee, officer.bht", "assignee, nobody",
        "claim, worker.tf", "claim, officer2.qss", "claim, officer.bht", "claim, nobody"
    })
    void aMemberOfItsGroupTakesATaskForNobodyElse(String how, String login) {
        String code = loop.reported();
        String task = ENGINE + "/task/" + id(code);

        HttpResponse<String> answer =
                visitors.loggedIn("officer.qss").post(task + "/" + how, "{\"userId\":\"%s\"}".formatted(login));

        assertBad(answer, "不能交给“" + login + "”");
        assertThat(loop.task(code, "gradeHazard").getAssignee()).isNull();
        assertThat(loop.tasksSeenBy("worker.tf", code)).isEmpty();
    }

    @Test
    void aSectionHeadGivesARectificationToTheOwnPeopleOnly() {
        String code = loop.assignedToSection("B", "2026-12-01");
        String task = ENGINE + "/task/" + loop.task(code, "rectifyHazard").getId();
        Visitor head = visitors.loggedIn("head.jd");
        assertThat(head.post(task + "/claim", "{\"userId\":\"head.jd\"}").statusCode())
                .isEqualTo(204);

        assertBad(head.post(task + "/assignee", "{\"userId\":\"worker.tf\"}"), "本区队");
        assertBad(head.post(task + "/assignee", "{\"userId\":\"officer.bht\"}"), "本区队");
        assertThat(head.post(task + "/assignee", "{\"userId\":\"fitter.jd\"}").statusCode())
                .isEqualTo(204);

        assertThat(loop.task(code, "rectifyHazard").getAssignee()).isEqualTo("fitter.jd");
        assertThat(loop.tasksSeenBy("fitter.jd", code)).containsExactly("rectifyHazard");
        assertThat(loop.hazard(code).getRectifier())
                .extracting(Person::getLogin)
                .isEqualTo("fitter.jd");
        assertThat(loop.record(code))
                .filteredOn(entry -> entry.getStep() == Step.RECTIFIER_NAMED)
                .extracting(RecordEntry::getNote)
                .hasSize(2)
                .last()
                .isEqualTo("机电钳工");
    }

    @Test
    void whoHasATaskNoLongerIsClosedOutOfIt() {
        String code = loop.assigned("B", "2026-12-01");
        String task = ENGINE + "/task/" + loop.task(code, "rectifyHazard").getId();
        Visitor fitter = visitors.loggedIn("fitter.jd");
        assertThat(fitter.get(task).statusCode()).isEqualTo(200);

        Visitor head = visitors.loggedIn("head.jd");
        assertThat(head.post(task + "/assignee", "{\"userId\":\"head.jd\"}").statusCode())
                .isEqualTo(204);

        assertClosed(fitter.get(task));
        assertClosed(fitter.post(task + "/submit-form", "{\"variables\":{}}"));
        assertThat(head.post(task + "/unclaim", "{}").statusCode()).isEqualTo(204);
        assertThat(head.get(task).statusCode()).isEqualTo(200);
    }

    @Test
    void anybodyOfAMineStartsALoopThroughItsForm() {
        String form = "{\"variables\":{\"place\":{\"value\":\"北翼大巷\"},\"field\":{\"value\":\"TRANSPORT\"},"
                + "\"source\":{\"value\":\"SNAPSHOT\"},\"description\":{\"value\":\"轨道连接螺栓松动\"}}}";

        HttpResponse<String> answer = visitors.loggedIn("worker.tf").post(submitStart(), form);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"tenantId\":\"QSS\"");
    }

    @Test
    void badInputIsAnsweredWith400AndWhatToDo() {
        String empty = "{\"variables\":{}}";
        String file = "{\"variables\":{\"opinion\":{\"value\":\"aGFsbG8=\",\"type\":\"File\","
                + "\"valueInfo\":{\"filename\":\"a.txt\"}}}}";

        assertBad(visitors.loggedIn("worker.tf").post(submitStart(), empty), "地点");
        assertBad(visitors.loggedIn("worker.tf").post(submitStart(), file), "重新提交");
        assertBad(submit("officer.qss", loop.reported(), "gradeHazard", empty), "处理意见");
        assertBad(submit("officer.qss", loop.graded("B"), "assignRectification", empty), "责任单位");
        assertBad(submit("fitter.jd", loop.assigned("B", "2026-12-01"), "rectifyHazard", empty), "处理意见");
        String code = loop.rectified("B", "2026-12-01");
        assertBad(submit("officer2.qss", code, "acceptRectification", empty), "验收意见");
        assertBad(submit("officer2.qss", code, "acceptRectification", file), "重新提交");
    }

    @Test
    void whoBringsNoTokenChangesNothing() {
        String code = loop.reported();

        HttpResponse<String> answer = visitors.loggedIn("officer.qss")
                .postWithoutToken(ENGINE + "/task/" + id(code) + "/submit-form", NO_HAZARD);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(loop.standsAt(code)).containsExactly("gradeHazard");
    }

    @Test
    void aStrangerIsSentToTheLogIn() {
        HttpResponse<String> answer = visitors.stranger().get(ENGINE + "/task");

        assertThat(answer.statusCode()).isIn(302, 401);
    }

    @Test
    void theEnginesOtherDoorIsNotThere() {
        for (String path : List.of("/engine-rest/task", "/engine-rest/engine", "/camunda-welcome", "/h2-console")) {
            assertThat(visitors.loggedIn("admin").get(path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    void nobodyMakesThemselvesAdministratorOfTheEngine() {
        HttpResponse<String> answer = visitors.loggedIn("officer.qss")
                .post(
                        "/camunda/api/admin/setup/default/user/create",
                        "{\"profile\":{\"id\":\"officer.qss\",\"firstName\":\"a\",\"lastName\":\"b\"},"
                                + "\"credentials\":{\"password\":\"Test-province-1\"}}");

        assertThat(answer.statusCode()).as(answer.body()).isIn(403, 404);
    }

    private HttpResponse<String> submit(String login, String code, String task, String form) {
        String id = loop.task(code, task).getId();
        return visitors.loggedIn(login).post(ENGINE + "/task/" + id + "/submit-form", form);
    }

    private static void assertBad(HttpResponse<String> answer, String told) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains(told);
    }

    private static void assertClosed(HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as(answer.request().method() + " " + answer.uri() + ": " + answer.body())
                .isIn(403, 404);
    }

    private String submitStart() {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("hazardLoop")
                .latestVersion()
                .singleResult()
                .getId();
        return ENGINE + "/process-definition/" + definition + "/submit-form";
    }

    private String id(String code) {
        return loop.task(code, "gradeHazard").getId();
    }
}
