package org.bihuan.testing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.bihuan.organization.Organization;
import org.bihuan.supervision.MatterAccess;
import org.bihuan.supervision.MatterRecord;
import org.bihuan.supervision.document.DocumentFile;
import org.bihuan.supervision.document.MatterDocuments;
import org.bihuan.supervision.filing.Duties;
import org.bihuan.supervision.filing.Duty;
import org.bihuan.supervision.filing.DutyFilings;
import org.bihuan.supervision.filing.FilingDesk;
import org.bihuan.supervision.filing.Period;

/** Walks filings through their process as the people of the test province, through the engine's own services. */
public class FilingWalk {

    /** The last day of what is opened here. */
    public static final LocalDate DUE = LocalDate.of(2026, 12, 15);

    /** What is opened here is about years that no round of the tests opens. */
    private static final AtomicInteger YEAR = new AtomicInteger(2100);

    private final Loop loop;
    private final Duties duties;
    private final DutyFilings filings;
    private final FilingDesk desk;
    private final Organization organization;
    private final MatterAccess access;
    private final MatterRecord record;
    private final MatterDocuments documents;

    FilingWalk(
            Loop loop,
            Duties duties,
            DutyFilings filings,
            FilingDesk desk,
            Organization organization,
            MatterAccess access,
            MatterRecord record,
            MatterDocuments documents) {
        this.loop = loop;
        this.duties = duties;
        this.filings = filings;
        this.desk = desk;
        this.organization = organization;
        this.access = access;
        this.record = record;
        this.documents = documents;
    }

    public Duty duty(String id) {
        return duties.find(id).orElseThrow();
    }

    /** Opens one of a year of its own. */
    public String opened(String duty, String unit) {
        return opened(duty, unit, YEAR.incrementAndGet());
    }

    public String opened(String duty, String unit, int year) {
        return filings.open(duty(duty), organization.unit(unit).orElseThrow(), new Period(year, 0), DUE);
    }

    /** Fills in all fields and uploads the document, without filing. */
    public void fillIn(String login, String code) {
        upload(login, code);
        fillInWithoutDocument(login, code);
    }

    public void fillInWithoutDocument(String login, String code) {
        Map<String, String> typed = new HashMap<>();
        FilingDesk.Paper paper = loop.as(login, () -> desk.toFillIn(code).orElseThrow());
        paper.duty()
                .fields()
                .forEach(field -> typed.put(
                        field.id(),
                        switch (field.kind()) {
                            case NUMBER -> "3";
                            case ITEM -> "FULL";
                            default -> field.name() + "：已逐项安排";
                        }));
        keep(login, code, typed);
    }

    /** What stands in it, as it was typed. */
    public Map<String, String> typed(String login, String code) {
        return loop.as(login, () -> desk.toFillIn(code).orElseThrow().answers());
    }

    /** Uploads the signed document. */
    public void upload(String login, String code) {
        loop.as(login, () -> {
            documents.file(
                    code,
                    new DocumentFile("落实方案（盖章）.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)));
            return null;
        });
    }

    public void keep(String login, String code, Map<String, String> typed) {
        loop.as(login, () -> {
            int version = desk.toFillIn(code).orElseThrow().filing().getVersion();
            desk.keep(code, version, typed);
            return null;
        });
    }

    /** A mine's plan, filed, which its office has to look at. */
    public String filed(String unit, String login) {
        String code = opened("mine-plan", unit);
        fillIn(login, code);
        submit(login, code, "submitFiling", Map.of());
        return code;
    }

    public String agreed() {
        String code = filed("QSS", "officer.qss");
        submit("inspector.fa", code, "reviewFiling", Map.of("decision", "PASSED"));
        return code;
    }

    public String sentBack() {
        String code = filed("QSS", "officer.qss");
        submit("office.fa", code, "reviewFiling", Map.of("decision", "RETURNED", "reason", "任务没有写明责任人"));
        return code;
    }

    public String receipted() {
        String code = agreed();
        submit("promoter", code, "receiptFiling", Map.of("decision", "RECEIPTED"));
        return code;
    }

    public void submit(String login, String code, String task, Map<String, Object> form) {
        loop.submitAsItStands(login, code, task, form);
    }

    /** The names of the steps that a filing has taken. */
    public List<String> steps(String code) {
        return loop.as("leader", () -> record.of(access.visible(code).orElseThrow()).stream()
                .map(entry -> entry.getStep())
                .toList());
    }
}
