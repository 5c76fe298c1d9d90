package org.bihuan.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.organization.Unit;
import org.bihuan.supervision.document.DocumentIntake;
import org.bihuan.supervision.document.MatterDocuments;
import org.bihuan.supervision.filing.Duties;
import org.bihuan.supervision.filing.Duty;
import org.bihuan.supervision.filing.Duty.Field.Kind;
import org.bihuan.supervision.filing.DutyFilings;
import org.bihuan.supervision.filing.FilingDesk;
import org.bihuan.supervision.filing.FilingDesk.Paper;
import org.bihuan.supervision.filing.Period;
import org.bihuan.workflow.Acting;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The steps of a filing, each done by a person on its page and through its forms. */
@Component
@Profile("demo")
class FilingSteps {

    private final Acting acting;
    private final Organization organization;
    private final Duties duties;
    private final DutyFilings filings;
    private final FilingDesk desk;
    private final DocumentIntake intake;
    private final MatterDocuments documents;
    private final LoopSteps forms;

    FilingSteps(
            Acting acting,
            Organization organization,
            Duties duties,
            DutyFilings filings,
            FilingDesk desk,
            DocumentIntake intake,
            MatterDocuments documents,
            LoopSteps forms) {
        this.acting = acting;
        this.organization = organization;
        this.duties = duties;
        this.filings = filings;
        this.desk = desk;
        this.intake = intake;
        this.documents = documents;
        this.forms = forms;
    }

    /** Opens the first yearly duty of the mines, whose last day is another in the demo, whatever the season. */
    String open(Unit mine, LocalDate dueOn) {
        Duty plan = duties.all().stream()
                .filter(duty -> duty.by() == Duty.Filer.MINE && duty.period() == Period.Kind.YEAR)
                .findFirst()
                .orElseThrow();
        return filings.open(plan, mine, new Period(dueOn.getYear(), 0), dueOn);
    }

    void fillIn(Person officer, String code) {
        acting.as(organization.person(officer.getLogin()).orElseThrow(), () -> {
            Paper paper = desk.toFillIn(code).orElseThrow();
            Map<String, String> typed = new HashMap<>();
            paper.duty()
                    .fields()
                    .forEach(field -> typed.put(
                            field.id(), field.kind() == Kind.NUMBER ? "4" : field.name() + "：已按年度目标逐项分解，责任到人"));
            desk.keep(code, paper.filing().getVersion(), typed);
            return code;
        });
    }

    void upload(Person officer, String code, String title) {
        acting.as(organization.person(officer.getLogin()).orElseThrow(), () -> {
            try {
                documents.file(code, intake.accept(title + ".docx", new ByteArrayInputStream(document(title))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return code;
        });
    }

    private static byte[] document(String title) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            List.of(title, "一、年度目标", "二、阶段目标", "三、任务分解", "四、机构和专职人员", "（签字盖章）")
                    .forEach(line -> document.createParagraph().createRun().setText(line));
            document.write(bytes);
        }
        return bytes.toByteArray();
    }

    void submit(Person person, String code, String task, Map<String, Object> form) {
        forms.submit(person, code, task, form);
    }
}
