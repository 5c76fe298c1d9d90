package org.bihuan.supervision.filing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.organization.Unit;
import org.bihuan.organization.UnitKind;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.MatterKind;
import org.bihuan.supervision.MatterRecord;
import org.bihuan.supervision.MatterRegister;
import org.bihuan.supervision.Receipts;
import org.bihuan.supervision.document.MatterDocuments;
import org.bihuan.workflow.Processes;
import org.bihuan.workflow.StepRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is filed, step by step, as {@code bpmn/filing.bpmn} runs it. Each step is guarded by the {@link Filing} and recorded. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DutyFilings {

    private static final String PROCESS = "filing";

    private final Filings filings;
    private final Duties duties;
    private final PeriodWords words;
    private final MatterRegister matters;
    private final MatterRecord record;
    private final MatterDocuments documents;
    private final Receipts receipts;
    private final Processes processes;
    private final CurrentPerson current;
    private final Clock clock;

    DutyFilings(
            Filings filings,
            Duties duties,
            PeriodWords words,
            MatterRegister matters,
            MatterRecord record,
            MatterDocuments documents,
            Receipts receipts,
            Processes processes,
            CurrentPerson current,
            Clock clock) {
        this.filings = filings;
        this.duties = duties;
        this.words = words;
        this.matters = matters;
        this.record = record;
        this.documents = documents;
        this.receipts = receipts;
        this.processes = processes;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Asks a unit to file, and starts the process, unless that was done before.
     *
     * @param dueOn the last day
     * @return the code
     */
    @Transactional(propagation = Propagation.REQUIRED)
    public String open(Duty duty, Unit unit, Period period, LocalDate dueOn) {
        return filings.findByDutyAndPeriodAndUnit(duty.id(), period.toString(), unit)
                .map(filing -> filing.getMatter().getCode())
                .orElseGet(() -> openNew(duty, unit, period, dueOn));
    }

    String openNew(Duty duty, Unit unit, Period period, LocalDate dueOn) {
        String subject = words.of(period, Locale.SIMPLIFIED_CHINESE) + duty.name();
        Matter matter =
                matters.open(new Matter.Opening(MatterKind.FILING, unit, null, subject, FilingState.FILING_DUE, dueOn));
        matter.share();
        filings.saveAndFlush(new Filing(matter, duty, period));
        record.enter(matter, FilingStep.FILING_OPENED, subject);
        processes.begin(
                PROCESS, matter.getCode(), unit.getKind() == UnitKind.MINE ? Map.of("mine", unit.getCode()) : Map.of());
        return matter.getCode();
    }

    /** @throws StepRefused if there is no such filing */
    public Filing get(String code) {
        return of(matters.get(code)).orElseThrow(() -> new StepRefused("matter.refused.unknown", code));
    }

    /** The filing that a matter is. */
    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    public Optional<Filing> of(Matter matter) {
        return filings.findByMatter(matter);
    }

    /**
     * Files what was filled in, for the first time or corrected.
     *
     * @return whether the supervising office looks at it next; else the promotion office does
     * @throws StepRefused naming what is missing
     */
    public boolean submit(String code, @Nullable String remark) {
        Filing filing =
                filings.toMove(matters.get(code)).orElseThrow(() -> new StepRefused("matter.refused.unknown", code));
        Duty duty = duties.find(filing.getDuty()).orElse(null);
        boolean late = filing.submit(duty, LocalDate.now(clock));
        if (duty != null && duty.document() && documents.of(filing.getMatter()).isEmpty()) {
            throw new StepRefused("filing.refused.document");
        }
        record.enter(filing.getMatter(), late ? FilingStep.FILING_SUBMITTED_LATE : FilingStep.FILING_SUBMITTED, remark);
        return filing.getMatter().standsIn(FilingState.FILING_REVIEW);
    }

    /** The supervising office agrees. */
    public void review(String code) {
        Filing filing = ofOthers(code);
        filing.review();
        record.enter(filing.getMatter(), FilingStep.FILING_REVIEWED, null);
    }

    public void sendBack(String code, String reason) {
        Filing filing = get(code);
        filing.sendBack(reason);
        record.enter(filing.getMatter(), FilingStep.FILING_RETURNED, reason);
    }

    /** The promotion office takes it into its files, under a number of its own. */
    public void receipt(String code) {
        Filing filing = ofOthers(code);
        String number = receipts.next(filing.getUnit());
        filing.receipt(number, clock.instant());
        record.enter(filing.getMatter(), FilingStep.FILING_RECEIPTED, number);
    }

    /** @throws StepRefused if whoever acts has filed it, or stands in for who has (four eyes) */
    private Filing ofOthers(String code) {
        Filing filing = get(code);
        Matter matter = filing.getMatter();
        if (record.wasLastTakenBy(current.actor(), matter, FilingStep.FILING_SUBMITTED)
                || record.wasLastTakenBy(current.actor(), matter, FilingStep.FILING_SUBMITTED_LATE)) {
            throw new StepRefused("filing.refused.own");
        }
        return filing;
    }
}
