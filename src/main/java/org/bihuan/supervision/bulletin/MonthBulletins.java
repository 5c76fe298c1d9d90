package org.bihuan.supervision.bulletin;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.organization.Unit;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.MatterAccess;
import org.bihuan.supervision.MatterKind;
import org.bihuan.supervision.MatterRecord;
import org.bihuan.supervision.MatterRegister;
import org.bihuan.supervision.MatterScope;
import org.bihuan.workflow.Processes;
import org.bihuan.workflow.StepRefused;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Bulletins, step by step, as {@code bpmn/bulletin.bpmn} runs them. Each step is guarded by the {@link Bulletin} and recorded. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class MonthBulletins {

    private static final String PROCESS = "bulletin";

    private final Bulletins bulletins;
    private final MonthFigures figures;
    private final BulletinLimits limits;
    private final BulletinDraft draft;
    private final MatterRegister matters;
    private final MatterRecord record;
    private final MatterAccess access;
    private final Processes processes;
    private final CurrentPerson current;
    private final Clock clock;

    MonthBulletins(
            Bulletins bulletins,
            MonthFigures figures,
            BulletinLimits limits,
            BulletinDraft draft,
            MatterRegister matters,
            MatterRecord record,
            MatterAccess access,
            Processes processes,
            CurrentPerson current,
            Clock clock) {
        this.bulletins = bulletins;
        this.figures = figures;
        this.limits = limits;
        this.draft = draft;
        this.matters = matters;
        this.record = record;
        this.access = access;
        this.processes = processes;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Opens that of a month, with the figures as they stand now, and starts the process, unless that was done. Of a month in which no mine
     * found anything, as before the system was in use, there is nothing to tell.
     *
     * @return its code
     */
    @Transactional(propagation = Propagation.REQUIRED)
    public Optional<String> open(Unit bureau, YearMonth month) {
        if (bulletins.findByFirstDayAndUnit(month.atDay(1), bureau).isPresent()) {
            return Optional.empty();
        }
        List<BulletinLine> lines = figures.of(bureau, month);
        if (lines.stream().noneMatch(line -> line.found() > 0)) {
            return Optional.empty();
        }
        int weights = limits.newestWeights();
        String headline = draft.headline(month);
        LocalDate today = LocalDate.now(clock);
        Matter matter = matters.open(new Matter.Opening(
                MatterKind.BULLETIN,
                bureau,
                null,
                headline,
                BulletinState.BULLETIN_EDITING,
                today.plusDays(limits.daysToPublish())));
        String words = draft.words(month, Ranking.of(lines, limits.weights(weights)));
        bulletins.saveAndFlush(new Bulletin(matter, month, today, lines, weights, headline, words));
        record.enter(matter, BulletinStep.BULLETIN_OPENED, headline);
        processes.begin(PROCESS, matter.getCode(), Map.of());
        return Optional.of(matter.getCode());
    }

    /** @throws StepRefused if there is no such bulletin */
    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    public Bulletin get(String code) {
        return bulletins
                .findByMatter(matters.get(code))
                .orElseThrow(() -> new StepRefused("matter.refused.unknown", code));
    }

    /** That of a month of a bureau, if there is one. */
    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    public Optional<String> of(Unit bureau, YearMonth month) {
        return bulletins.findByFirstDayAndUnit(month.atDay(1), bureau).map(bulletin -> bulletin.getMatter()
                .getCode());
    }

    /** The ranking that follows from its figures, by the weights with which it was opened. */
    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    public Ranking ranking(Bulletin bulletin) {
        return Ranking.of(bulletin.getLines(), limits.weights(bulletin.getWeights()));
    }

    /** Those that the person logged in sees, the last month first: everybody the published ones, the bureau all. */
    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    public Slice<Bulletin> seen(PageRequest page) {
        MatterScope seen = access.scope();
        return bulletins.seen(
                seen.everything(),
                seen.supervised(),
                seen.mines(),
                page.withSort(Sort.by(Sort.Direction.DESC, "firstDay", "id")));
    }

    /** The figures of all mines in one sentence, as they were counted. */
    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    public String figures(Bulletin bulletin) {
        return draft.figures(bulletin.getMonth(), ranking(bulletin));
    }

    /**
     * Counts the figures anew, as they stand now, ranked as before; those that were counted before are noted in the record. A draft that
     * nobody has changed is written anew, other words stay.
     */
    public void recount(String code, String headline, String words) {
        Bulletin bulletin = get(code);
        YearMonth month = bulletin.getMonth();
        Ranking before = ranking(bulletin);
        String counted = bulletin.getCountedOn() + " " + draft.figures(month, before);
        List<BulletinLine> lines = figures.of(bulletin.getUnit(), month);
        boolean unchanged = words.strip().equals(draft.words(month, before).strip());
        String text = unchanged ? draft.words(month, Ranking.of(lines, limits.weights(bulletin.getWeights()))) : words;
        bulletin.recount(LocalDate.now(clock), lines, headline, text);
        record.enter(bulletin.getMatter(), BulletinStep.BULLETIN_RECOUNTED, counted);
    }

    public void edit(String code, String headline, String words) {
        Bulletin bulletin = get(code);
        bulletin.edit(headline, words);
        record.enter(bulletin.getMatter(), BulletinStep.BULLETIN_EDITED, headline);
    }

    public void sendBack(String code, String reason) {
        Bulletin bulletin = get(code);
        bulletin.sendBack(reason);
        record.enter(bulletin.getMatter(), BulletinStep.BULLETIN_RETURNED, reason);
    }

    /** @throws StepRefused if whoever signs has edited it, or stands in for who has (four eyes) */
    public void sign(String code) {
        Bulletin bulletin = get(code);
        if (record.wasLastTakenBy(current.actor(), bulletin.getMatter(), BulletinStep.BULLETIN_EDITED)) {
            throw new StepRefused("bulletin.refused.own");
        }
        bulletin.sign();
        record.enter(bulletin.getMatter(), BulletinStep.BULLETIN_SIGNED, null);
    }

    public void publish(String code) {
        Bulletin bulletin = get(code);
        bulletin.publish(clock.instant(), LocalDate.now(clock));
        record.enter(bulletin.getMatter(), BulletinStep.BULLETIN_PUBLISHED, bulletin.getHeadline());
    }
}
