package org.bihuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.File;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.organization.Role;
import org.bihuan.supervision.watch.DataSignal;
import org.bihuan.testing.Benchmarking;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.BulletinWalk;
import org.bihuan.testing.Drawn;
import org.bihuan.testing.Enforcing;
import org.bihuan.testing.FilingWalk;
import org.bihuan.testing.Loop;
import org.bihuan.testing.Supervising;
import org.bihuan.testing.Time;
import org.bihuan.testing.Visiting;
import org.bihuan.workflow.StartHandler;
import org.bihuan.workflow.TaskHandler;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What stands in {@code bpmn/} and {@code forms/} has its counterpart in code, and the reverse. */
@BihuanTest
class ModelContractTest {

    private static final Pattern CALL = Pattern.compile("\\$\\{(\\w+)\\.(\\w+)\\(([\\w.]*)\\)}");
    private static final Pattern DELEGATE = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern OUTCOME = Pattern.compile("outcome [!=]= '(\\w+)'");
    private static final String CHINESE = "(?s).*\\p{IsHan}.*";
    private static final String ENGLISH_ID = "[a-z][A-Za-z0-9]*";

    /** What only our own pages give along with a report: the page knows the mine, may be anonymous, may tell the day. */
    private static final Map<String, Set<String>> NOT_ON_THE_FORM =
            Map.of("reportHazard", Set.of("mine", "anonymous", "discoveredOn"));

    @Autowired
    ApplicationContext context;

    @Autowired
    List<TaskHandler<?>> taskHandlers;

    @Autowired
    List<StartHandler<?>> startHandlers;

    @Autowired
    Loop loop;

    @Autowired
    Supervising supervising;

    @Autowired
    Enforcing enforcing;

    @Autowired
    FilingWalk filing;

    @Autowired
    Visiting visiting;

    @Autowired
    Benchmarking benchmarking;

    @Autowired
    BulletinWalk bulletin;

    @Autowired
    Time time;

    @Autowired
    Drawn drawn;

    static List<File> models() {
        return ModelFiles.named("bpmn", ".bpmn");
    }

    static List<File> decisions() {
        return ModelFiles.named("bpmn", ".dmn");
    }

    static List<File> forms() {
        return ModelFiles.named("forms", ".form");
    }

    @ParameterizedTest
    @MethodSource("models")
    void aProcessIsCompleteForModelerAndReader(File file) {
        BpmnModelInstance model = ModelFiles.process(file);

        ModelFiles.assertMadeForPlatform7(model.getDefinitions().getDomElement());
        assertThat(model.getModelElementsByType(Process.class)).singleElement().satisfies(process -> {
            assertThat(process.isExecutable()).isTrue();
            assertThat(process.getCamundaHistoryTimeToLiveString()).startsWith("P");
            assertThat(process.getName()).matches(CHINESE);
        });
        assertThat(model.getModelElementsByType(FlowNode.class)).isNotEmpty().allSatisfy(node -> {
            assertThat(node.getId()).matches(ENGLISH_ID);
            assertThat(node.getName()).as(node.getId()).matches(CHINESE);
            assertThat(node.getDiagramElement()).as(node.getId()).isNotNull();
        });
        assertThat(model.getModelElementsByType(SequenceFlow.class))
                .isNotEmpty()
                .allSatisfy(flow -> {
                    assertThat(flow.getId()).matches(ENGLISH_ID);
                    assertThat(flow.getDiagramElement()).as(flow.getId()).isNotNull();
                    if (flow.getSource().getOutgoing().size() > 1 && !(flow.getSource() instanceof ParallelGateway)) {
                        assertThat(flow.getName()).as(flow.getId()).matches(CHINESE);
                        assertThat(flow.getConditionExpression())
                                .as(flow.getId())
                                .isNotNull();
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void aDecisionIsCompleteForModelerAndReader(File file) {
        DmnModelInstance model = ModelFiles.decision(file);

        ModelFiles.assertMadeForPlatform7(model.getDefinitions().getDomElement());
        assertThat(ModelFiles.text(file)).contains("<dmndi:DMNShape");
        assertThat(model.getModelElementsByType(Decision.class)).isNotEmpty().allSatisfy(decision -> {
            assertThat(decision.getId()).matches(ENGLISH_ID);
            assertThat(decision.getName()).matches(CHINESE);
            assertThat(decision.getCamundaHistoryTimeToLiveString()).startsWith("P");
        });
    }

    @Test
    void everyDelegateIsABeanAndEveryBeanIsUsed() {
        Set<String> named = new TreeSet<>();
        models().forEach(file -> named.addAll(ModelFiles.attributes(file, "delegateExpression").stream()
                .map(expression -> ModelFiles.only(DELEGATE, expression))
                .toList()));

        Set<String> beans = new TreeSet<>();
        Stream.of(JavaDelegate.class, ExecutionListener.class)
                .forEach(type -> beans.addAll(context.getBeansOfType(type).keySet()));
        assertThat(named).isNotEmpty().isEqualTo(beans);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyCallOfAnExpressionHasItsMethod(File file) {
        List<MatchResult> calls = CALL.matcher(ModelFiles.text(file)).results().toList();

        assertThat(calls).isNotEmpty().allSatisfy(call -> {
            Class<?> bean = context.getType(call.group(1));
            assertThat(bean).as(call.group()).isNotNull();
            int arguments = call.group(3).isEmpty() ? 0 : 1;
            assertThat(bean.getMethods())
                    .as(call.group())
                    .anyMatch(method ->
                            method.getName().equals(call.group(2)) && method.getParameterCount() == arguments);
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyOutcomeThatAGatewayAsksForIsOneThatAHandlerGives(File file) {
        Set<String> given = taskHandlers.stream()
                .flatMap(handler -> Arrays.stream(handler.getClass().getDeclaredClasses()))
                .filter(Class::isEnum)
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(Object::toString)
                .collect(Collectors.toSet());

        assertThat(OUTCOME.matcher(ModelFiles.text(file)).results().map(found -> found.group(1)))
                .isNotEmpty()
                .isSubsetOf(given);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyTaskGoesToARoleThatExists(File file) {
        assertThat(ModelFiles.process(file).getModelElementsByType(UserTask.class))
                .allSatisfy(task -> {
                    String groups = task.getCamundaCandidateGroups();
                    if (CALL.matcher(groups).matches()) {
                        return;
                    }
                    assertThat(groups).as(task.getId()).startsWith("${mine}.");
                    assertThat(Role.of(groups.substring("${mine}.".length()))).isNotNull();
                });
    }

    @Test
    void everyDecisionThatIsAskedForExistsAndEveryDecisionIsAskedFor() {
        Set<String> defined = decisions().stream()
                .flatMap(file -> ModelFiles.decision(file).getModelElementsByType(Decision.class).stream())
                .map(Decision::getId)
                .collect(Collectors.toSet());
        models().forEach(file -> assertThat(ModelFiles.process(file).getModelElementsByType(BusinessRuleTask.class))
                .allSatisfy(
                        task -> assertThat(task.getCamundaDelegateExpression()).isNotNull()));

        assertThat(ModelFiles.decisionsAskedInCode()).isEqualTo(defined);
    }

    @Test
    void everyFormHasItsStepAndItsHandlerAndTheReverse() {
        Set<String> steps = new TreeSet<>();
        models().forEach(file -> {
            BpmnModelInstance model = ModelFiles.process(file);
            model.getModelElementsByType(UserTask.class).forEach(task -> {
                assertThat(task.getCamundaFormRef()).isEqualTo(task.getId());
                assertThat(task.getCamundaFormRefBinding()).isEqualTo("deployment");
                steps.add(task.getId());
            });
            model.getModelElementsByType(StartEvent.class).stream()
                    .filter(start -> start.getEventDefinitions().isEmpty() && isStartedByPeople(start))
                    .forEach(start -> {
                        assertThat(start.getCamundaFormRef()).isEqualTo(start.getId());
                        assertThat(start.getCamundaFormRefBinding()).isEqualTo("deployment");
                        steps.add(start.getId());
                    });
        });

        assertThat(handledForms().keySet()).isEqualTo(steps);
        assertThat(forms().stream().map(ModelFiles::nameOf)).containsExactlyInAnyOrderElementsOf(steps);
        assertThat(startHandlers).allSatisfy(handler -> assertThat(models())
                .anySatisfy(file -> assertThat(ModelFiles.process(file).<Process>getModelElementById(handler.process()))
                        .isNotNull()));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFormAsksForWhatItsHandlerReads(File file) {
        String id = ModelFiles.nameOf(file);
        JsonNode form = ModelFiles.form(file);
        Map<String, JsonNode> fields = ModelFiles.fields(form);
        Map<String, RecordComponent> components = Arrays.stream(
                        handledForms().get(id).getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, Function.identity()));

        assertThat(form.get("id").asText()).isEqualTo(id);
        assertThat(form.get("executionPlatform").asText()).isEqualTo("Camunda Platform");
        assertThat(form.get("executionPlatformVersion").asText()).isEqualTo("7.24.0");
        Set<String> expected = new TreeSet<>(components.keySet());
        expected.removeAll(NOT_ON_THE_FORM.getOrDefault(id, Set.of()));
        assertThat(fields.keySet()).isEqualTo(expected);
        fields.forEach((key, field) -> {
            assertThat(ModelFiles.label(field)).as(key).matches(CHINESE);
            assertSameRules(key, field, components.get(key));
            assertThat(field.path("type").asText().equals("select"))
                    .as(key + " is searched: once chosen from, another list does not open again")
                    .isEqualTo(field.path("searchable").asBoolean());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"approvePolicy", "approveChange", "decideBenchmark"})
    void whatIsNotReadWhenSomethingIsRefusedIsNotAskedThen(String form) {
        Map<String, JsonNode> fields = ModelFiles.fields(ModelFiles.form(new File("forms/" + form + ".form")));

        assertThat(fields.get("remark").at("/conditional/hide").asText()).startsWith("=decision != ");
    }

    @Test
    void everythingThatAFormShowsIsGivenByItsHandler() {
        record Open(String login, String code) {}
        String reporting = loop.assigned("MAJOR", "2026-12-20");
        String raised = loop.assigned("B", "2026-11-27");
        time.travelTo(LocalDate.of(2026, 11, 29), LocalTime.NOON);
        Map<String, Open> tasks = new HashMap<>(Map.of(
                "gradeHazard", new Open("officer.qss", loop.reported()),
                "assignRectification", new Open("officer.qss", loop.graded("B")),
                "rectifyHazard", new Open("fitter.jd", loop.assigned("B", "2026-12-01")),
                "decideExtension", new Open("manager.qss", loop.extensionAsked("2026-12-04")),
                "superviseRectification", new Open("manager.qss", raised),
                "acceptRectification", new Open("officer2.qss", loop.rectified("B", "2026-12-01"))));
        tasks.put("confirmStopWork", new Open("manager.qss", loop.graded("MAJOR")));
        tasks.put("draftPlan", new Open("manager.qss", loop.stopped()));
        tasks.put("listHazard", new Open("director.fa", loop.planned("2026-12-20")));
        tasks.put("reportProgress", new Open("manager.qss", reporting));
        tasks.put("acceptByMine", new Open("manager.qss", loop.rectified("MAJOR", "2026-12-20")));
        tasks.put("acceptByGroup", new Open("group.g1", loop.acceptedByMine("2026-12-20")));
        tasks.put("acceptByBranch", new Open("inspector.fa", loop.acceptedByGroup("2026-12-20")));
        tasks.put("recheckClosure", new Open("officer.qss", inRecheck()));
        time.travelTo(LocalDate.of(2026, 11, 30), LocalTime.NOON);
        tasks.putAll(Map.of(
                "diagnoseMine", new Open("inspector.fa", supervising.opened("QSS")),
                "draftPolicy", new Open("office.fa", supervising.diagnosed("QSS")),
                "approvePolicy", new Open("director.fa", supervising.drafted("QSS")),
                "receiptPolicy", new Open("promoter", supervising.approved("QSS")),
                "carryOutMeasure", new Open("deputy.qss", supervising.receipted("QSS") + "-01"),
                "evaluatePolicy", new Open("office.fa", supervising.evaluating("QSS"))));
        tasks.put("holdTraining", new Open("promoter", benchmarking.planned(time.today())));
        String returned = benchmarking.nominated();
        benchmarking.decide(returned, Map.of("decision", "SUPPLEMENT", "reason", "补充培训成效"));
        tasks.put("supplementNomination", new Open("director.fa", returned));
        tasks.put("decideBenchmark", new Open("leader", benchmarking.nominated()));
        tasks.put("recordVisit", new Open("promoter", visiting.planned(time.today())));
        tasks.put("takeUpFindings", new Open("inspector.fa", visiting.recorded(time.today())));
        String verified = supervising.receipted("QSS") + "-01";
        supervising.carryOut("deputy.qss", verified);
        tasks.put("answerUrge", new Open("officer.qss", supervising.urged(DataSignal.FINDING)));
        tasks.put("judgeAnswer", new Open("inspector.fa", supervising.urgeAnswered(DataSignal.ONE_GRADE)));
        tasks.put("decideListing", new Open("director.fa", supervising.keyProposed()));
        tasks.put("verifyImprovement", new Open("inspector.fa", supervising.keyInspected()));
        tasks.put("decideDelisting", new Open("director.fa", supervising.keyImproved()));
        tasks.put("verifyMeasure", new Open("inspector.fa", verified));
        String changing = supervising.receipted("QSS");
        tasks.put(
                "approveChange",
                new Open("director.fa", supervising.changeProposed(changing, changing + "-01", "officer.qss")));

        tasks.putAll(Map.of(
                "planInspection", new Open("office.fa", enforcing.unplanned()),
                "inspectMine", new Open("inspector.fa", enforcing.opened()),
                "issueOrders", new Open("inspector.fa", enforcing.recorded()),
                "followUpInspection", new Open("inspector.fa", enforcing.fined()),
                "closeCase", new Open("office.fa", enforcing.settled())));
        tasks.put("submitFiling", new Open("officer.qss", filing.opened("mine-plan", "QSS")));
        tasks.put("correctFiling", new Open("officer.qss", filing.sentBack()));
        tasks.put("reviewFiling", new Open("inspector.fa", filing.filed("QSS", "officer.qss")));
        tasks.put("receiptFiling", new Open("promoter", filing.agreed()));
        tasks.put("editBulletin", new Open("promoter", bulletin.opened()));
        tasks.put("signBulletin", new Open("leader", bulletin.edited()));

        assertThat(tasks.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        taskHandlers.stream().map(TaskHandler::task).toList());
        tasks.forEach((task, open) -> {
            Set<String> read = ModelFiles.variablesReadBy(ModelFiles.form(new File("forms", task + ".form")));
            assertThat(loop.form(open.login(), open.code(), task).keySet())
                    .as(task)
                    .containsAll(read);
        });
    }

    private String inRecheck() {
        drawn.next();
        return loop.closed("B", "2026-12-01");
    }

    private static boolean isStartedByPeople(StartEvent start) {
        return start.getParentElement() instanceof Process process && process.isCamundaStartableInTasklist();
    }

    private Map<String, Class<?>> handledForms() {
        Map<String, Class<?>> handled = new HashMap<>();
        taskHandlers.forEach(handler -> handled.put(handler.task(), handler.form()));
        startHandlers.forEach(handler -> handled.put(handler.startEvent(), handler.form()));
        return handled;
    }

    /**
     * What Tasklist asks for is what the record asks for: needed or not, how long, which choices. What is asked on a condition only
     * may be needed then, which the handler knows.
     */
    private static void assertSameRules(String key, JsonNode field, RecordComponent component) {
        JsonNode validate = field.path("validate");
        boolean needed = has(component, NotNull.class) || has(component, NotBlank.class);
        assertThat(validate.path("required").asBoolean() && !field.has("conditional"))
                .as(key + " is needed")
                .isEqualTo(needed);
        Size size = component.getAccessor().getAnnotation(Size.class);
        assertThat(validate.path("maxLength").asInt(Integer.MAX_VALUE))
                .as(key + " may be as long")
                .isEqualTo(size == null ? Integer.MAX_VALUE : size.max());
        assertThat(validate.path("minLength").asInt(0))
                .as(key + " may be as short")
                .isEqualTo(size == null ? 0 : size.min());
        if (component.getType().isEnum()) {
            assertThat(field.path("values").findValuesAsText("value"))
                    .as(key)
                    .containsExactlyInAnyOrderElementsOf(
                            Arrays.stream(component.getType().getEnumConstants())
                                    .map(Object::toString)
                                    .toList());
        }
    }

    private static boolean has(RecordComponent component, Class<? extends Annotation> annotation) {
        return component.getAccessor().isAnnotationPresent(annotation);
    }
}
