package org.bihuan.supervision.key;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.organization.Unit;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.MatterFindings;
import org.bihuan.supervision.MatterKind;
import org.bihuan.supervision.MatterRecord;
import org.bihuan.supervision.MatterRegister;
import org.bihuan.supervision.MatterRules;
import org.bihuan.supervision.enforcement.EnforcementCases;
import org.bihuan.supervision.watch.DataScores;
import org.bihuan.workflow.Processes;
import org.bihuan.workflow.StepRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Key supervision of mines, step by step, as {@code bpmn/key-supervision.bpmn} runs it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class KeyListing {

    private static final String PROCESS = "keySupervision";
    private static final String CASE_CLOSED = "inspectionCaseClosed";
    private static final String ORDER = "orderInspection";

    private final KeySupervisions supervisions;
    private final MatterRegister matters;
    private final MatterRecord record;
    private final MatterRules rules;
    private final DataScores scores;
    private final EnforcementCases cases;
    private final MatterFindings findings;
    private final Processes processes;
    private final CurrentPerson current;
    private final MessageSource messages;
    private final Clock clock;

    KeyListing(
            KeySupervisions supervisions,
            MatterRegister matters,
            MatterRecord record,
            MatterRules rules,
            DataScores scores,
            EnforcementCases cases,
            MatterFindings findings,
            Processes processes,
            CurrentPerson current,
            MessageSource messages,
            Clock clock) {
        this.supervisions = supervisions;
        this.matters = matters;
        this.record = record;
        this.rules = rules;
        this.scores = scores;
        this.cases = cases;
        this.findings = findings;
        this.processes = processes;
        this.current = current;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Proposes a mine to the director of its branch and starts the process.
     *
     * @param subject in 1 to 500 characters; the mine sees it once it is listed
     * @param grounds why the night proposes it; empty if an office does
     * @param reason why an office proposes it, in 1 to 500 characters, which stays among those who supervise; nothing if the night does
     * @return the code
     * @throws StepRefused if a proposal about the mine is open, or it is listed
     */
    @Transactional(propagation = Propagation.REQUIRED)
    public String propose(Unit mine, String subject, List<KeyGround> grounds, @Nullable String reason) {
        if (supervisions.existsByOpenFor(mine.getId())) {
            throw new StepRefused("key.refused.underway", mine.getName());
        }
        Matter matter = matters.open(
                new Matter.Opening(MatterKind.KEY_SUPERVISION, mine, null, subject, KeyState.KEY_PROPOSED, null));
        limit(matter, "decideListing");
        supervisions.saveAndFlush(new KeySupervision(matter, grounds, reason));
        record.enter(matter, KeyStep.KEY_PROPOSED, reason == null ? subject : reason);
        processes.begin(PROCESS, matter.getCode(), Map.of("mine", mine.getCode()));
        return matter.getCode();
    }

    /** @throws StepRefused if there is no such key supervision */
    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    public KeySupervision get(String code) {
        return of(matters.get(code));
    }

    /** @throws StepRefused if the matter is no key supervision */
    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    public KeySupervision of(Matter matter) {
        return supervisions
                .findByMatter(matter)
                .orElseThrow(() -> new StepRefused("matter.refused.unknown", matter.getCode()));
    }

    /** @throws StepRefused if it was proposed by or for who decides (four eyes) */
    public void list(String code, String reason) {
        KeySupervision key = proposal(code);
        key.list(reason, LocalDate.now(clock), lastJudged(key));
        record.enter(key.getMatter(), KeyStep.KEY_LISTED, reason);
    }

    /** @throws StepRefused if it was proposed by or for who decides (four eyes) */
    public void refuse(String code, String reason) {
        KeySupervision key = proposal(code);
        key.refuse(reason, clock.instant());
        record.enter(key.getMatter(), KeyStep.KEY_REFUSED, reason);
    }

    private KeySupervision proposal(String code) {
        KeySupervision key = get(code);
        requireOther(key, KeyStep.KEY_PROPOSED, "key.refused.ownProposal");
        return key;
    }

    /** Opens an enforcement case, as a part, in which the mine is to be inspected within the days of the table. */
    public void orderInspection(String code) {
        KeySupervision key = get(code);
        Matter matter = key.getMatter();
        key.orderInspection();
        LocalDate by = limit(matter, ORDER);
        record.enter(matter, KeyStep.KEY_INSPECTION_ORDERED, by.toString());
        cases.open(matter.getUnit(), messages.getMessage("key.case", null, Locale.SIMPLIFIED_CHINESE), by, matter);
    }

    /** @param result the code of the case, which is closed */
    public void inspected(Matter matter, String result) {
        of(matter).inspected();
        limit(matter, "verifyImprovement");
        record.enter(matter, KeyStep.KEY_INSPECTED, result);
        processes.tell(CASE_CLOSED, matter.getCode());
    }

    /** @throws StepRefused if a hazard that was found at the inspections is still open */
    public void confirmImproved(String code, String words) {
        KeySupervision key = get(code);
        int open = findings.open(key.getMatter());
        if (open > 0) {
            throw new StepRefused("key.refused.openFindings", open);
        }
        key.verify(words, true, lastJudged(key));
        limit(key.getMatter(), "decideDelisting");
        record.enter(key.getMatter(), KeyStep.KEY_IMPROVED, words);
    }

    public void denyImproved(String code, String words) {
        KeySupervision key = get(code);
        key.verify(words, false, lastJudged(key));
        record.enter(key.getMatter(), KeyStep.KEY_NOT_IMPROVED, words);
    }

    /** @throws StepRefused if its improvement was verified by or for who decides (four eyes) */
    public void delist(String code, @Nullable String remark) {
        KeySupervision key = verified(code);
        key.delist(remark, clock.instant());
        record.enter(key.getMatter(), KeyStep.KEY_DELISTED, remark);
    }

    /** @throws StepRefused if its improvement was verified by or for who decides (four eyes) */
    public void keep(String code, String reason) {
        KeySupervision key = verified(code);
        key.keep(reason);
        record.enter(key.getMatter(), KeyStep.KEY_KEPT, reason);
    }

    private KeySupervision verified(String code) {
        KeySupervision key = get(code);
        requireOther(key, KeyStep.KEY_IMPROVED, "key.refused.ownVerification");
        return key;
    }

    private void requireOther(KeySupervision key, KeyStep taken, String refusal) {
        if (record.wasLastTakenBy(current.actor(), key.getMatter(), taken)) {
            throw new StepRefused(refusal);
        }
    }

    /** The matter's last day is that of the step at which it stands. */
    private LocalDate limit(Matter matter, String step) {
        LocalDate last = rules.of(matter, step).lastDay(matter, LocalDate.now(clock));
        matter.moveDueOn(last);
        return last;
    }

    private @Nullable LocalDate lastJudged(KeySupervision key) {
        return scores.trend(key.getMatter().getUnit(), 1).stream()
                .map(DataScores.OfDay::judgedOn)
                .findFirst()
                .orElse(null);
    }
}
