package org.bihuan.hazard;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.organization.Person;
import org.bihuan.workflow.StepRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The listed supervision (挂牌督办) of a major hazard, step by step, as its process runs it: report upwards, stop the work, plan,
 * list, report progress, accept in three steps, delist. Each step is guarded, recorded and told like those of the {@link ClosedLoop}.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ListedSupervision {

    /** The steps of the model in which something is owed, by the state that waits for it. */
    private static final Map<HazardState, String> OWED = Map.of(
            HazardState.STOPPING_WORK, "confirmStopWork",
            HazardState.PLANNING, "draftPlan",
            HazardState.LISTING, "listHazard",
            HazardState.RECTIFYING, "reportProgress",
            HazardState.MINE_ACCEPTING, "acceptByMine",
            HazardState.GROUP_ACCEPTING, "acceptByGroup",
            HazardState.BRANCH_ACCEPTING, "acceptByBranch");

    private final MajorHazards majors;
    private final HazardLookup hazards;
    private final HazardRecord record;
    private final DeadlinePlan plan;
    private final MajorLimits limits;
    private final CurrentPerson current;
    private final Clock clock;

    ListedSupervision(
            MajorHazards majors,
            HazardLookup hazards,
            HazardRecord record,
            DeadlinePlan plan,
            MajorLimits limits,
            CurrentPerson current,
            Clock clock) {
        this.majors = majors;
        this.hazards = hazards;
        this.record = record;
        this.plan = plan;
        this.limits = limits;
        this.current = current;
        this.clock = clock;
    }

    /** What there is about a major hazard; empty before it is reported, and for one whose history is elsewhere. */
    @Transactional(readOnly = true)
    public Optional<MajorHazard> find(Hazard hazard) {
        return hazard.getGrade() == Grade.MAJOR ? majors.findByHazard(hazard) : Optional.empty();
    }

    public MajorHazard get(String code) {
        return find(hazards.get(code)).orElseThrow(() -> new StepRefused("hazard.refused.unknown", code));
    }

    /** Reports it to group and branch without delay. */
    public void reportUpwards(String code) {
        Hazard hazard = hazards.get(code);
        if (majors.findByHazard(hazard).isEmpty()) { // one that is reopened was reported before
            majors.save(new MajorHazard(hazard));
        }
        enter(code, Step.MAJOR_REPORTED, null, null);
    }

    public void stopWork(String code, StopWork stop) {
        Instant at = stop.at().atZone(clock.getZone()).toInstant();
        if (at.isAfter(clock.instant())) {
            throw new StepRefused("hazard.refused.stoppedAt");
        }
        hazards.get(code).stopWork();
        get(code).stopWork(stop, at);
        enter(code, Step.WORK_STOPPED, actor(), stop.stopped());
    }

    /** Lays the plan, with all five elements, before the branch. */
    public void plan(String code, Assignment order) {
        DeadlinePlan.Limits rules = plan.of(Grade.MAJOR);
        Hazard hazard = hazards.get(code);
        hazard.plan(order, rules, LocalDate.now(clock));
        record.enter(hazard, Step.PLANNED, actor(), order.measures(), rules.source());
    }

    public void returnPlan(String code, String reason) {
        hazards.get(code).returnPlan();
        enter(code, Step.PLAN_RETURNED, actor(), reason);
    }

    public void list(String code, String number, String requirements) {
        hazards.get(code).list();
        get(code).list(number, requirements, clock.instant());
        enter(code, Step.LISTED, actor(), number + "：" + requirements);
    }

    /** Asks the mine for its next report, whose day comes near. */
    public void askForReport(String code) {
        enter(code, Step.PROGRESS_ASKED, null, null);
    }

    public void reportProgress(String code, String progress, int percent) {
        get(code).report(progress, percent, clock.instant(), due("reportProgress"));
        enter(code, Step.PROGRESS_REPORTED, actor(), percent + "%：" + progress);
    }

    /** Accepts for the mine, then for the group, then for the branch. */
    public void accept(String code, String opinion) {
        Hazard hazard = hazards.get(code);
        hazard.acceptListed(current.actor(), clock.instant());
        Step step =
                switch (hazard.getState()) {
                    case GROUP_ACCEPTING -> Step.MINE_ACCEPTED;
                    case BRANCH_ACCEPTING -> Step.GROUP_ACCEPTED;
                    default -> Step.BRANCH_ACCEPTED;
                };
        enter(code, step, actor(), opinion);
    }

    /** Takes it off the list (摘牌), which is published. */
    public void delist(String code) {
        hazards.get(code).delist();
        get(code).delist(clock.instant());
        enter(code, Step.DELISTED, null, null);
    }

    /** Tells group and branch that a step or a report is late, on the first day and again every so many. */
    public void reportLateness(String code) {
        MajorHazard major = get(code);
        LocalDate due = major.getDueOn();
        if (major.tellLate(LocalDate.now(clock), limits.days("reportLateness"))) {
            boolean report = major.standsIn(HazardState.RECTIFYING);
            enter(code, report ? Step.PROGRESS_LATE : Step.STEP_LATE, null, String.valueOf(due));
        }
    }

    /** Whatever step brought it to another state: from now on something else is owed. */
    @EventListener
    void stepped(HazardStepped stepped) {
        HazardState state = stepped.hazard().getState();
        find(stepped.hazard()).filter(major -> !major.standsIn(state)).ifPresent(major -> {
            String owed = OWED.get(state);
            major.standIn(state, owed == null ? null : due(owed));
        });
    }

    private LocalDate due(String step) {
        return LocalDate.now(clock).plusDays(limits.days(step));
    }

    private void enter(String code, Step step, @Nullable Person actor, @Nullable String note) {
        record.enter(hazards.get(code), step, actor, note);
    }

    private Person actor() {
        return current.get();
    }
}
