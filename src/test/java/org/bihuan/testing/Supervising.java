package org.bihuan.testing;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.organization.Organization;
import org.bihuan.supervision.MatterAccess;
import org.bihuan.supervision.MatterRecord;
import org.bihuan.supervision.document.DocumentFile;
import org.bihuan.supervision.document.MatterDocuments;
import org.bihuan.supervision.key.KeyDesk;
import org.bihuan.supervision.policy.Answer;
import org.bihuan.supervision.policy.ChangeDesk;
import org.bihuan.supervision.policy.Checklist;
import org.bihuan.supervision.policy.Finding;
import org.bihuan.supervision.policy.MinePolicies;
import org.bihuan.supervision.policy.Policy;
import org.bihuan.supervision.policy.PolicyDesk;
import org.bihuan.supervision.policy.PolicyDesk.Written;
import org.bihuan.supervision.watch.DataMark;
import org.bihuan.supervision.watch.DataSignal;
import org.bihuan.supervision.watch.DataUrges;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Walks policies of 青石山煤矿 through their process as the people of the test province, through the engine's own services. */
public class Supervising {

    /** The day by which they are to be approved. */
    public static final LocalDate DUE = LocalDate.of(2026, 12, 31);

    private final Loop loop;
    private final MinePolicies policies;
    private final PolicyDesk desk;
    private final ChangeDesk changes;
    private final Checklist checklist;
    private final DataUrges urges;
    private final KeyDesk keys;
    private final Enforcing enforcing;
    private final MatterDocuments documents;
    private final Organization organization;
    private final MatterAccess access;
    private final MatterRecord record;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;

    Supervising(
            Loop loop,
            MinePolicies policies,
            PolicyDesk desk,
            ChangeDesk changes,
            Checklist checklist,
            DataUrges urges,
            KeyDesk keys,
            Enforcing enforcing,
            MatterDocuments documents,
            Organization organization,
            MatterAccess access,
            MatterRecord record,
            TransactionTemplate transaction,
            JdbcTemplate jdbc) {
        this.loop = loop;
        this.policies = policies;
        this.desk = desk;
        this.changes = changes;
        this.checklist = checklist;
        this.urges = urges;
        this.keys = keys;
        this.enforcing = enforcing;
        this.documents = documents;
        this.organization = organization;
        this.access = access;
        this.record = record;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /** Opens a policy for a mine; one that another test left open no longer counts. */
    public String opened(String mine) {
        jdbc.update(
                "update matter set closed_at = opened_at where closed_at is null and kind = 'POLICY'"
                        + " and unit_id = (select id from unit where code = ?)",
                mine);
        jdbc.update("update policy set open_for = null where open_for = (select id from unit where code = ?)", mine);
        return loop.as(mine.equals("QSS") ? "director.fa" : "office.fb", () -> policies.open(mine, "2026年一企一策", DUE));
    }

    /** Urges 青石山煤矿 about a signal that is not well; an urge that another test left open no longer counts. */
    public String urged(DataSignal signal) {
        jdbc.update(
                "update urge set open_about = null where watched = ? and matter_id in (select m.id from matter m"
                        + " join unit u on u.id = m.unit_id where u.code = 'QSS')",
                signal.name());
        return urges.open(
                organization.unit("QSS").orElseThrow(), new DataMark(signal, BigDecimal.valueOf(40), 14, 15, true), 1);
    }

    public String urgeAnswered(DataSignal signal) {
        String code = urged(signal);
        submit("officer.qss", code, "answerUrge", Map.of("answer", "本月停产检修，已恢复自查"));
        return code;
    }

    /** What another test left open about 青石山煤矿 no longer counts. */
    public void forgetKeySupervision() {
        jdbc.update("update matter set closed_at = opened_at where closed_at is null and kind = 'KEY_SUPERVISION'"
                + " and unit_id = (select id from unit where code = 'QSS')");
        jdbc.update(
                "update key_supervision set open_for = null where open_for = (select id from unit where code = 'QSS')");
    }

    /** The head of the office proposes 青石山煤矿 for key supervision. */
    public String keyProposed() {
        forgetKeySupervision();
        return loop.as("office.fa", () -> keys.propose("QSS", "多次督促无效，逾期隐患居高不下"));
    }

    public String keyListed() {
        String code = keyProposed();
        submit("director.fa", code, "decideListing", Map.of("decision", "LISTED", "reason", "数据长期不真实，须从严监察"));
        return code;
    }

    public String keyInspected() {
        String code = keyListed();
        inspectListed(code);
        return code;
    }

    /** The code of the last case that was opened for a listed mine. */
    public String caseOf(String code) {
        return jdbc.queryForObject(
                "select max(m.code) from matter m join matter w on w.id = m.part_of_id where w.code = ?",
                String.class,
                code);
    }

    /** The inspection of a listed mine is made and its case closed. */
    public void inspectListed(String code) {
        String opened = caseOf(code);
        enforcing.makePlan(opened);
        enforcing.record(opened, "inspector.fa");
        enforcing.issue(opened);
        enforcing.close("director.fa", opened, "CLOSED");
    }

    public String keyImproved() {
        String code = keyInspected();
        submit(
                "inspector.fa",
                code,
                "verifyImprovement",
                Map.of("decision", "IMPROVED", "verification", "隐患全部销号，数据完整"));
        return code;
    }

    /** Answers every item of the checklist and writes a serious finding, without concluding. */
    public void answer(String code, String login) {
        List<Answer> answers = new ArrayList<>();
        checklist.dimensions().forEach(dimension -> dimension
                .items()
                .forEach(item -> answers.add(new Answer(dimension.key(), item, Answer.Verdict.YES))));
        loop.as(login, () -> {
            desk.keepDiagnosis(
                    code,
                    version(code),
                    answers,
                    List.of(new Finding("platform", Finding.Severity.SERIOUS, "随手拍隐患未进平台")));
            return null;
        });
    }

    public String diagnosed(String mine) {
        String code = opened(mine);
        answer(code, "inspector.fa");
        submit("inspector.fa", code, "diagnoseMine", Map.of("conclusion", "机制基本建立，数据不完整"));
        return code;
    }

    /** Two measures, for the deputy manager and the safety officer. */
    public void write(String code, String... owners) {
        List<Written> measures = new ArrayList<>();
        for (String owner : owners) {
            measures.add(new Written("每班隐患当日录入平台（" + owner + "）", owner, LocalDate.of(2027, 1, 15), "平台录入记录", 1));
        }
        loop.as("office.fa", () -> {
            desk.keepDraft(code, version(code), "数据完整率达到 100%", "一月完成录入，二月核查", Set.of("inspector.fa"), measures);
            return null;
        });
    }

    public String drafted(String mine) {
        String code = diagnosed(mine);
        write(code, "deputy.qss", "officer.qss");
        submit("office.fa", code, "draftPolicy", Map.of());
        return code;
    }

    public String approved(String mine) {
        String code = drafted(mine);
        submit("director.fa", code, "approvePolicy", Map.of("decision", "APPROVED"));
        return code;
    }

    /** To the mine, which carries out the measures {@code -01} and {@code -02}. */
    public String receipted(String mine) {
        String code = approved(mine);
        submit("promoter", code, "receiptPolicy", Map.of("decision", "RECEIPTED"));
        return code;
    }

    /** Proposes to change a measure, or to add one, to be carried out by somebody until 1 March 2027; gives the code of the change. */
    public String changeProposed(String policy, @Nullable String measure, String owner) {
        Written asked = new Written("每班和随手拍隐患当日录入平台", owner, LocalDate.of(2027, 3, 1), "平台录入记录和抽查表", 1);
        return loop.as("office.fa", () -> changes.propose(policy, measure, asked, "平台接口推迟到二月开通"));
    }

    /** Files what shows that it is done, as whoever has the task, and reports it. */
    public void carryOut(String login, String measure) {
        fileEvidence(login, measure);
        submit(login, measure, "carryOutMeasure", Map.of("result", "已建立当班录入制度"));
    }

    public void fileEvidence(String login, String measure) {
        String holder = loop.task(measure, "carryOutMeasure").getAssignee();
        byte[] bytes = "%PDF-1.7 当班录入制度".getBytes(StandardCharsets.UTF_8);
        loop.as(holder == null ? login : holder, () -> {
            documents.file(measure, new DocumentFile("当班录入制度.pdf", "application/pdf", bytes));
            return null;
        });
    }

    public void verify(String measure) {
        submit("inspector.fa", measure, "verifyMeasure", Map.of("decision", "PASSED", "verification", "抽查三个班，均已录入"));
    }

    /** A policy of 青石山煤矿 whose measures these carry out, in this order. */
    public String ordered(String... owners) {
        String code = diagnosed("QSS");
        write(code, owners);
        submit("office.fa", code, "draftPolicy", Map.of());
        submit("director.fa", code, "approvePolicy", Map.of("decision", "APPROVED"));
        submit("promoter", code, "receiptPolicy", Map.of("decision", "RECEIPTED"));
        return code;
    }

    public String evaluating(String mine) {
        String code = receipted(mine);
        carryOut("deputy.qss", code + "-01");
        carryOut("officer.qss", code + "-02");
        verify(code + "-01");
        verify(code + "-02");
        return code;
    }

    public String closed(String mine) {
        String code = evaluating(mine);
        close(code);
        return code;
    }

    public void close(String code) {
        submit("office.fa", code, "evaluatePolicy", Map.of("decision", "EFFECTIVE", "evaluation", "数据完整，机制运行正常"));
    }

    public void submit(String login, String code, String task, Map<String, Object> form) {
        loop.submitAsItStands(login, code, task, form);
    }

    /** The policy, or that of a measure, as the bureau sees it. */
    public Policy policy(String code) {
        return loop.as(
                "leader",
                () -> transaction.execute(status -> {
                    Policy policy =
                            policies.of(access.visible(code).orElseThrow()).orElseThrow();
                    policy.getMatter().getDueOn();
                    policy.getFigures().size();
                    return policy;
                }));
    }

    private int version(String code) {
        return policy(code).getVersion();
    }

    /** The names of the steps that a policy and its measures have taken. */
    public List<String> steps(String code) {
        return loop.as("leader", () -> record.of(access.visible(code).orElseThrow()).stream()
                .map(entry -> entry.getStep())
                .toList());
    }
}
