package org.bihuan.supervision.watch;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bihuan.organization.Unit;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.MatterKind;
import org.bihuan.supervision.MatterRecord;
import org.bihuan.supervision.MatterRegister;
import org.bihuan.workflow.Processes;
import org.bihuan.workflow.StepRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Urging mines whose data are not well, step by step, as {@code bpmn/data-urge.bpmn} runs it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DataUrges {

    private static final String PROCESS = "dataUrge";
    private static final String RECOVERED = "dataRecovered";

    private final Urges urges;
    private final DataRules rules;
    private final DataFigures figures;
    private final UrgeLimits limits;
    private final UrgeWords words;
    private final MatterRegister matters;
    private final MatterRecord record;
    private final Processes processes;
    private final Clock clock;

    DataUrges(
            Urges urges,
            DataRules rules,
            DataFigures figures,
            UrgeLimits limits,
            UrgeWords words,
            MatterRegister matters,
            MatterRecord record,
            Processes processes,
            Clock clock) {
        this.urges = urges;
        this.rules = rules;
        this.figures = figures;
        this.limits = limits;
        this.words = words;
        this.matters = matters;
        this.record = record;
        this.processes = processes;
        this.clock = clock;
    }

    /**
     * Urges a mine, which sees it at once, and starts the process.
     *
     * @param mark a mark that is not well
     * @param version of the table by which it was judged
     * @return the code
     * @throws org.springframework.dao.DataIntegrityViolationException if an urge about this signal is open
     */
    @Transactional(propagation = Propagation.REQUIRED)
    public String open(Unit mine, DataMark mark, int version) {
        String reason = words.of(mark.signal(), mark.measured(), mark.allowed(), Locale.SIMPLIFIED_CHINESE);
        Matter matter = matters.open(new Matter.Opening(
                MatterKind.URGE,
                mine,
                null,
                reason,
                UrgeState.ANSWERING,
                LocalDate.now(clock).plusDays(limits.daysToAnswer())));
        matter.share();
        urges.saveAndFlush(new Urge(matter, mark, version));
        record.enter(matter, UrgeStep.URGE_OPENED, reason);
        processes.begin(PROCESS, matter.getCode(), Map.of("mine", mine.getCode()));
        return matter.getCode();
    }

    /** @throws StepRefused if there is no such urge */
    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    public Urge get(String code) {
        return of(matters.get(code));
    }

    /** @throws StepRefused if the matter is no urge */
    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    public Urge of(Matter matter) {
        return urges.findByMatter(matter)
                .orElseThrow(() -> new StepRefused("matter.refused.unknown", matter.getCode()));
    }

    /**
     * The mine answers. Where the table asks for it, the data themselves must be well first, which those of a mine that does not produce
     * cannot become.
     *
     * @throws StepRefused with the figure of now if they are not
     */
    public void answer(String code, String text) {
        Urge urge = get(code);
        DataRule rule = rules.of(urge.getWatched(), urge.getRules());
        if (rule.dataFirst() && urge.getMatter().getUnit().isInOperation()) {
            BigDecimal now = now(urge, rule);
            if (rule.judge(now).breached()) {
                throw new StepRefused("urge.refused.notWell", words.of(rule.signal(), now, rule.limit()));
            }
        }
        urge.answer(text, LocalDate.now(clock));
        record.enter(urge.getMatter(), UrgeStep.URGE_ANSWERED, text);
    }

    /** What would be measured now. */
    private @Nullable BigDecimal now(Urge urge, DataRule rule) {
        return figures.of(List.of(rule), LocalDate.now(clock))
                .getOrDefault(urge.getMatter().getUnit().getId(), Map.of())
                .get(rule.signal());
    }

    /** What would be measured now, in words. */
    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    public String nowInWords(String code) {
        Urge urge = get(code);
        DataRule rule = rules.of(urge.getWatched(), urge.getRules());
        return words.of(rule.signal(), now(urge, rule), rule.limit());
    }

    /** What could not be helped the mine is not urged about again for some days. */
    public void accept(String code, @Nullable String remark) {
        Urge urge = get(code);
        int rest = rules.of(urge.getWatched(), urge.getRules()).rest();
        urge.accept(remark, LocalDate.now(clock).plusDays(rest), clock.instant());
        record.enter(urge.getMatter(), UrgeStep.URGE_ACCEPTED, remark);
    }

    public void sendBack(String code, String reason) {
        Urge urge = get(code);
        urge.sendBack(reason);
        record.enter(urge.getMatter(), UrgeStep.URGE_RETURNED, reason);
    }

    /** The data are well again: closes it wherever it stands. */
    @Transactional(propagation = Propagation.REQUIRED)
    public void recover(String code) {
        Urge urge = get(code);
        urge.recover(clock.instant());
        record.enter(urge.getMatter(), UrgeStep.URGE_RECOVERED, nowInWords(code));
        processes.tell(RECOVERED, code);
    }
}
