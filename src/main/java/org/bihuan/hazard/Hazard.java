package org.bihuan.hazard;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Person;
import org.bihuan.organization.Unit;
import org.bihuan.workflow.StepRefused;
import org.hibernate.annotations.NaturalId;
import org.jspecify.annotations.Nullable;

/** A place where a control measure has failed, on its way through the closed loop. Every step is guarded here. */
@Entity
public class Hazard {

    /** No ledger goes back further; an earlier year is a slip of the pen. */
    private static final int FIRST_YEAR = 2000;

    /** No hazard stays open for longer by intention, in days; a later deadline is a slip of the pen. */
    private static final int LONGEST_LIMIT = 365;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bihuan_seq")
    private long id;

    @Version
    private int version;

    @NaturalId
    private String code;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Unit mine;

    @Enumerated(EnumType.STRING)
    private HazardState state;

    private String place;

    @Enumerated(EnumType.STRING)
    private Field field;

    @Enumerated(EnumType.STRING)
    private Source source;

    private String description;
    private @Nullable Integer majorCategory;
    private boolean fixedOnTheSpot;
    private boolean anonymous;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Person reporter;

    private LocalDate discoveredOn;
    private Instant registeredAt;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Inspection inspection;

    @Enumerated(EnumType.STRING)
    private @Nullable Grade proposedGrade;

    @Enumerated(EnumType.STRING)
    private @Nullable Grade grade;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Unit proposedSection;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Hazard duplicateOf;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Unit section;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Person rectifier;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Person acceptor;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Person supervisor;

    private @Nullable String measures;
    private @Nullable BigDecimal funds;
    private @Nullable String contingency;
    private @Nullable LocalDate firstDeadline;
    private @Nullable LocalDate deadline;
    private boolean overdue;
    private @Nullable Integer planVersion;

    @Enumerated(EnumType.STRING)
    private @Nullable SupervisionLevel supervisionLevel;

    private int rises;
    private @Nullable LocalDate firmDate;
    private int extensions;

    @Embedded
    private @Nullable PendingExtension extension;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Person rectifiedBy;

    private @Nullable Instant rectifiedAt;
    private @Nullable String rectification;
    private int failedAcceptances;
    private boolean listed;
    private @Nullable Instant acceptedAt;
    private @Nullable Instant closedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Recheck recheck;

    private int falseClosures;

    @SuppressWarnings("NullAway.Init")
    protected Hazard() {}

    Hazard(String code, Unit mine, Report report, @Nullable Person reporter, Instant now, LocalDate today) {
        this.code = code;
        this.mine = mine;
        this.place = report.place();
        this.field = report.field();
        this.source = report.source();
        this.description = report.description();
        this.majorCategory = report.majorCategory();
        this.anonymous = report.anonymous();
        this.reporter = report.anonymous() ? null : reporter;
        this.registeredAt = now;
        this.discoveredOn = Optional.ofNullable(report.discoveredOn()).orElse(today);
        if (discoveredOn.isAfter(today) || discoveredOn.getYear() < FIRST_YEAR) {
            throw new StepRefused("hazard.refused.discoveredOn", discoveredOn, String.valueOf(FIRST_YEAR));
        }
        this.fixedOnTheSpot = report.fixedOnTheSpot();
        this.state = HazardState.GRADING;
        if (fixedOnTheSpot) {
            this.rectification = report.onTheSpotMeasures();
            this.rectifiedBy = this.reporter;
            this.rectifiedAt = now;
            this.state = HazardState.ACCEPTING;
        }
    }

    /** Comes in from elsewhere, where it stands; the times are those of its history. */
    Hazard(
            String code,
            Unit mine,
            PastHazard past,
            Instant found,
            @Nullable Instant rectified,
            @Nullable Instant accepted,
            LocalDate today) {
        this(code, mine, past.report(), past.finder(), found, today);
        this.grade = past.grade();
        keep(past.order());
        this.state = past.state();
        this.overdue = past.wasOverdue();
        this.rectifiedAt = rectified;
        this.rectifiedBy = rectified == null ? null : rectifier;
        this.acceptedAt = accepted;
        this.closedAt = accepted;
    }

    /** @param section the unit that the inspection takes to be responsible, which the assignment may follow */
    void foundBy(Inspection inspection, @Nullable Unit section) {
        this.inspection = inspection;
        this.proposedSection = section;
    }

    void propose(Grade proposed) {
        this.proposedGrade = proposed;
    }

    /** Gives the grade. Lowering what the criteria propose for a major hazard needs a reason, which is kept. */
    void grade(Grade given, @Nullable String reason) {
        require(HazardState.GRADING);
        if (proposedGrade == Grade.MAJOR && given.isBelow(Grade.MAJOR) && (reason == null || reason.isBlank())) {
            throw new StepRefused("hazard.refused.loweringNeedsReason");
        }
        this.grade = given;
        this.state = given == Grade.MAJOR ? HazardState.STOPPING_WORK : HazardState.ASSIGNING;
    }

    void findNoHazard() {
        requireToBeJudgedByTheMine();
        this.state = HazardState.NOT_A_HAZARD;
    }

    /** What enforcement found at the mine the mine grades, but does not dismiss. */
    private void requireToBeJudgedByTheMine() {
        require(HazardState.GRADING);
        boolean own = reporter == null || reporter.mine().isPresent();
        if (source == Source.ENFORCEMENT && !own) {
            throw new StepRefused("hazard.refused.enforcement");
        }
    }

    /** Links this report to the hazard it repeats, which must be an open one of the same mine. */
    void findDuplicateOf(Hazard original) {
        requireToBeJudgedByTheMine();
        if (original.id == id || original.mine.getId() != mine.getId() || !original.isOpen()) {
            throw new StepRefused("hazard.refused.noOriginal", original.code);
        }
        this.duplicateOf = original;
        this.state = HazardState.DUPLICATE;
    }

    void assign(Assignment order, DeadlinePlan.Limits limits, LocalDate today) {
        require(HazardState.ASSIGNING);
        if (order.deadline().isBefore(today)) {
            throw new StepRefused("hazard.refused.deadlinePassed", order.deadline());
        }
        if (grade == Grade.MAJOR) {
            requireFiveElements(order);
        }
        requireWithinLimit(order.deadline(), limits.days(), today);
        take(order, limits);
        this.state = HazardState.RECTIFYING;
    }

    private static void requireFiveElements(Assignment order) {
        if (order.funds() == null || order.contingency() == null || order.rectifier() == null) {
            throw new StepRefused("hazard.refused.fiveElements");
        }
    }

    /** @param longestOfMajor for how many days a major hazard may be rectified; others have no such limit */
    private void requireWithinLimit(LocalDate deadline, int longestOfMajor, LocalDate today) {
        requireWithinLimitOfMajor(deadline, longestOfMajor, today);
        if (deadline.isAfter(today.plusDays(LONGEST_LIMIT))) {
            throw new StepRefused("hazard.refused.limit", LONGEST_LIMIT);
        }
    }

    private void requireWithinLimitOfMajor(LocalDate deadline, int longest, LocalDate from) {
        LocalDate latest = from.plusDays(longest);
        if (grade == Grade.MAJOR && deadline.isAfter(latest)) {
            throw new StepRefused("hazard.refused.limitOfMajor", longest, latest);
        }
    }

    private void take(Assignment order, DeadlinePlan.Limits limits) {
        if (order.rectifier() != null && order.rectifier().equals(order.acceptor())) {
            throw new StepRefused("hazard.refused.fourEyes");
        }
        keep(order);
        this.planVersion = limits.version();
        if (supervisionLevel == null || supervisionLevel.compareTo(limits.supervisedBy()) < 0) {
            this.supervisionLevel = limits.supervisedBy();
        }
    }

    private void keep(Assignment order) {
        this.section = order.section();
        this.rectifier = order.rectifier();
        this.acceptor = order.acceptor();
        this.supervisor = order.supervisor();
        this.measures = order.measures();
        this.funds = order.funds();
        this.contingency = order.contingency();
        setDeadline(order.deadline());
        if (firstDeadline == null) {
            this.firstDeadline = order.deadline();
        }
    }

    /** From a new deadline on the rises count anew; the level reached stays. */
    private void setDeadline(LocalDate deadline) {
        this.deadline = deadline;
        this.overdue = false;
        this.rises = 0;
        this.firmDate = null;
    }

    /** A listed hazard goes back to its plan, which names who rectifies; any other is assigned anew. */
    void returnAsWronglyAssigned() {
        require(HazardState.RECTIFYING);
        this.extension = null;
        this.state = listed ? HazardState.PLANNING : HazardState.ASSIGNING;
    }

    /** The dangerous work is suspended and the people are withdrawn. */
    void stopWork() {
        require(HazardState.STOPPING_WORK);
        this.state = HazardState.PLANNING;
    }

    /** Takes the plan of a major hazard; until it is listed, the plan may still change its first deadline. */
    void plan(Assignment order, DeadlinePlan.Limits limits, LocalDate today) {
        require(HazardState.PLANNING);
        if (order.deadline().isBefore(today)) {
            throw new StepRefused("hazard.refused.deadlinePassed", order.deadline());
        }
        requireWithinLimit(order.deadline(), limits.days(), today);
        if (!listed) {
            this.firstDeadline = null;
        }
        take(order, limits);
        this.state = HazardState.LISTING;
    }

    void returnPlan() {
        require(HazardState.LISTING);
        this.state = HazardState.PLANNING;
    }

    /** Puts it under listed supervision (挂牌督办): its plan is in force. */
    void list() {
        require(HazardState.LISTING);
        this.listed = true;
        this.state = HazardState.RECTIFYING;
    }

    /**
     * Asks for a later deadline, before the present one has passed. Until it is decided on, the present one holds.
     *
     * @param most how often it may be extended
     * @param longestOfMajor for how many days a major hazard may be rectified
     * @param begun the day from which these count: on which its rectification began, or began anew
     */
    void askForExtension(Extension asked, Person by, int most, int longestOfMajor, LocalDate begun, LocalDate today) {
        require(HazardState.RECTIFYING);
        LocalDate present = Objects.requireNonNull(deadline);
        if (present.isBefore(today)) {
            throw new StepRefused("hazard.refused.extensionTooLate", present);
        }
        if (extension != null) {
            throw new StepRefused("hazard.refused.extensionPending", extension.until());
        }
        if (extensions >= most) {
            throw new StepRefused("hazard.refused.extensionsUsed", most);
        }
        if (!asked.until().isAfter(present)) {
            throw new StepRefused("hazard.refused.extensionUntil", present);
        }
        requireWithinLimitOfMajor(asked.until(), longestOfMajor, begun);
        requireWithinLimit(asked.until(), longestOfMajor, today);
        this.extension = new PendingExtension(asked, by);
    }

    /** Moves the deadline to the day that was asked for; the first deadline stays. */
    void grantExtension(Actor by, LocalDate today) {
        LocalDate until = decideExtension(by).until();
        if (until.isBefore(today)) {
            throw new StepRefused("hazard.refused.extensionOver", until);
        }
        setDeadline(until);
        this.extensions++;
        this.extension = null;
    }

    void refuseExtension(Actor by) {
        decideExtension(by);
        this.extension = null;
    }

    private PendingExtension decideExtension(Actor by) {
        require(HazardState.RECTIFYING);
        if (extension == null) {
            throw new StepRefused("hazard.refused.noExtension", code);
        }
        extension.requireDecidedBy(by);
        return extension;
    }

    /** The supervision rises to a level (提级督办). */
    void raise(SupervisionLevel to, @Nullable Person by) {
        superviseAt(to, by);
        this.rises++;
    }

    /** It is supervised at a level from now on, before anything is overdue. */
    void superviseAt(SupervisionLevel level, @Nullable Person by) {
        require(HazardState.RECTIFYING);
        this.supervisionLevel = level;
        this.supervisor = by;
    }

    /** A supervisor sets a day until which it must be done. The deadline stays passed. */
    void setFirmDate(LocalDate day, LocalDate today) {
        require(HazardState.RECTIFYING);
        if (day.isBefore(today)) {
            throw new StepRefused("hazard.refused.firmDate", day);
        }
        this.firmDate = day;
    }

    /** Another section or person rectifies from now on; never who accepts (four eyes). */
    void reassign(Unit section, @Nullable Person rectifier) {
        require(HazardState.RECTIFYING);
        if (rectifier != null && rectifier.equals(acceptor)) {
            throw new StepRefused("hazard.refused.fourEyes");
        }
        this.section = section;
        this.rectifier = rectifier;
    }

    void rectified(@Nullable Person by, String what, Instant at) {
        require(HazardState.RECTIFYING);
        this.rectifiedBy = by;
        this.rectification = what;
        this.rectifiedAt = at;
        this.extension = null;
        this.state = listed ? HazardState.MINE_ACCEPTING : HazardState.ACCEPTING;
    }

    /** Who accepts from now on; never who was to rectify or reported it rectified (four eyes). */
    void nameAcceptor(Person by) {
        require(HazardState.ACCEPTING);
        requireAnotherThanRectifier(Actor.alone(by));
        this.acceptor = by;
    }

    /** Accepts the rectification; never by who was to rectify or reported it rectified (four eyes). */
    void accept(Actor by, Instant at) {
        require(HazardState.ACCEPTING);
        requireAnotherThanRectifier(by);
        this.acceptor = by.person();
        this.acceptedAt = at;
        this.state = HazardState.ACCEPTED;
    }

    /** Accepts a listed hazard in one of three steps: mine, group, branch; never by who took the step before. */
    void acceptListed(Actor by, Instant at) {
        requireAnotherThanRectifier(by);
        if (by.is(acceptor)) {
            throw new StepRefused("hazard.refused.oneStepEach");
        }
        this.acceptor = by.person();
        this.state = switch (state) {
            case MINE_ACCEPTING -> HazardState.GROUP_ACCEPTING;
            case GROUP_ACCEPTING -> HazardState.BRANCH_ACCEPTING;
            default -> HazardState.ACCEPTED;
        };
        if (state == HazardState.ACCEPTED) {
            this.acceptedAt = at;
        }
    }

    /** Ends the listed supervision (摘牌) of what all three have accepted. */
    void delist() {
        require(HazardState.ACCEPTED);
        this.listed = false;
    }

    /**
     * Sends it back to rectification with a new deadline; what was fixed on the spot and never graded goes to grading.
     *
     * @param newDeadline must be given unless the hazard was never assigned
     */
    void failAcceptance(Actor by, @Nullable LocalDate newDeadline, int longestOfMajor, LocalDate today) {
        requireAnotherThanRectifier(by);
        this.failedAcceptances++;
        goBack(newDeadline, longestOfMajor, today);
    }

    private void goBack(@Nullable LocalDate newDeadline, int longestOfMajor, LocalDate today) {
        this.rectifiedAt = null;
        if (grade == null) {
            this.fixedOnTheSpot = false;
            this.state = HazardState.GRADING;
            return;
        }
        if (newDeadline == null || newDeadline.isBefore(today)) {
            throw new StepRefused("hazard.refused.newDeadline");
        }
        requireWithinLimit(newDeadline, longestOfMajor, today);
        setDeadline(newDeadline);
        this.state = HazardState.RECTIFYING;
        if (listed) {
            this.acceptor = null; // all three steps begin anew
        }
    }

    private void requireAnotherThanRectifier(Actor by) {
        if (!state.isAccepting()) {
            throw new StepRefused("hazard.refused.state", code, HazardState.ACCEPTING.name(), state.name());
        }
        if (isRectifiers(by)) {
            throw new StepRefused("hazard.refused.fourEyes");
        }
    }

    private boolean isRectifiers(Actor by) {
        return by.is(rectifiedBy) || by.is(rectifier);
    }

    /** Whether somebody may rectify it: who works in the responsible section and does not accept it. */
    public boolean mayRectify(Person by) {
        return section != null && by.getUnit().isWithin(section) && !by.equals(acceptor);
    }

    /** Whether somebody may accept it: who neither was to rectify it nor did, nor took the step before of a listed one. */
    public boolean mayAccept(Person by) {
        return !isRectifiers(Actor.alone(by)) && !(listed && by.equals(acceptor));
    }

    /** Whether somebody may decide on the extension: who did not ask for it. */
    public boolean mayDecideExtension(Person by) {
        return extension == null || !extension.isAskedBy(by);
    }

    void close(Instant at) {
        require(HazardState.ACCEPTED);
        this.closedAt = at;
        this.state = HazardState.CLOSED;
    }

    /** It was drawn to be checked again on site (复查); it stays closed meanwhile. */
    void drawForRecheck() {
        require(HazardState.CLOSED);
        this.recheck = Recheck.DUE;
    }

    void confirmClosure(Actor by) {
        requireRecheckBy(by);
        this.recheck = Recheck.PASSED;
    }

    /**
     * Reopens what was closed falsely, as {@link #failAcceptance} does. Who accepted it is not asked again by name.
     *
     * @param newDeadline must be given unless the hazard was never assigned
     */
    void reopen(Actor by, @Nullable LocalDate newDeadline, int longestOfMajor, LocalDate today) {
        requireRecheckBy(by);
        this.recheck = null;
        this.falseClosures++;
        this.acceptor = null;
        this.acceptedAt = null;
        this.closedAt = null;
        goBack(newDeadline, longestOfMajor, today);
    }

    private void requireRecheckBy(Actor by) {
        require(HazardState.CLOSED);
        if (!mayRecheck(by)) {
            throw new StepRefused("hazard.refused.recheckEyes");
        }
    }

    /** Whether somebody may check this closure again: whoever neither rectified nor accepted it. */
    public boolean mayRecheck(Person by) {
        return mayRecheck(Actor.alone(by));
    }

    /** The same of somebody who may stand in for others. */
    public boolean mayRecheck(Actor by) {
        return isInRecheck() && !by.is(rectifiedBy) && !by.is(rectifier) && !by.is(acceptor);
    }

    /** Whether it is overdue from now on: it was not before, is not rectified, and its deadline has passed. */
    boolean fallOverdue(LocalDate today) {
        if (overdue || state != HazardState.RECTIFYING || deadline == null || !deadline.isBefore(today)) {
            return false;
        }
        this.overdue = true;
        return true;
    }

    private void require(HazardState needed) {
        if (state != needed) {
            throw new StepRefused("hazard.refused.state", code, needed.name(), state.name());
        }
    }

    public long getId() {
        return id;
    }

    public String getCode() {
        return code;
    }

    public Unit getMine() {
        return mine;
    }

    public HazardState getState() {
        return state;
    }

    public String getPlace() {
        return place;
    }

    public Field getField() {
        return field;
    }

    public Source getSource() {
        return source;
    }

    public String getDescription() {
        return description;
    }

    public @Nullable Integer getMajorCategory() {
        return majorCategory;
    }

    public @Nullable Person getReporter() {
        return reporter;
    }

    public LocalDate getDiscoveredOn() {
        return discoveredOn;
    }

    public Instant getRegisteredAt() {
        return registeredAt;
    }

    /** The inspection that found it, if it was registered with one. */
    public @Nullable Inspection getInspection() {
        return inspection;
    }

    public @Nullable Grade getProposedGrade() {
        return proposedGrade;
    }

    /** The unit that an inspection takes to be responsible, until one is ordered to rectify. */
    public Optional<Unit> getProposedSection() {
        return section == null ? Optional.ofNullable(proposedSection) : Optional.empty();
    }

    public @Nullable Grade getGrade() {
        return grade;
    }

    public @Nullable Hazard getDuplicateOf() {
        return duplicateOf;
    }

    public @Nullable Unit getSection() {
        return section;
    }

    public @Nullable Person getRectifier() {
        return rectifier;
    }

    public @Nullable Person getAcceptor() {
        return acceptor;
    }

    public @Nullable Person getSupervisor() {
        return supervisor;
    }

    public @Nullable String getMeasures() {
        return measures;
    }

    public @Nullable BigDecimal getFunds() {
        return funds;
    }

    public @Nullable String getContingency() {
        return contingency;
    }

    public @Nullable LocalDate getFirstDeadline() {
        return firstDeadline;
    }

    public @Nullable LocalDate getDeadline() {
        return deadline;
    }

    /** The version of the deadline table under which the rectification was ordered; none if it was imported. */
    public @Nullable Integer getPlanVersion() {
        return planVersion;
    }

    /** The level that supervises now; none if it was imported and never rose. */
    public @Nullable SupervisionLevel getSupervisionLevel() {
        return supervisionLevel;
    }

    /** How often the supervision rose since the present deadline passed. */
    public int getRises() {
        return rises;
    }

    /** The day that a supervisor set after the deadline had passed. */
    public @Nullable LocalDate getFirmDate() {
        return firmDate;
    }

    /** How often the deadline was extended. */
    public int getExtensions() {
        return extensions;
    }

    /** What is asked for and not yet decided on. */
    public Optional<Extension> getPendingExtension() {
        return Optional.ofNullable(extension).map(PendingExtension::asked);
    }

    public @Nullable Person getRectifiedBy() {
        return rectifiedBy;
    }

    public @Nullable Instant getRectifiedAt() {
        return rectifiedAt;
    }

    public @Nullable String getRectification() {
        return rectification;
    }

    public int getFailedAcceptances() {
        return failedAcceptances;
    }

    public @Nullable Instant getAcceptedAt() {
        return acceptedAt;
    }

    public @Nullable Instant getClosedAt() {
        return closedAt;
    }

    /** How the re-check of the closure stands, if it was drawn for one. */
    public @Nullable Recheck getRecheck() {
        return recheck;
    }

    /** Whether it is closed and waits to be checked again. */
    public boolean isInRecheck() {
        return recheck == Recheck.DUE;
    }

    /** How often a re-check found that it had been closed falsely (虚假销号). */
    public int getFalseClosures() {
        return falseClosures;
    }

    /** How often it had to be rectified again, since an acceptance failed or a closure was false. */
    public int getFailedRounds() {
        return failedAcceptances + falseClosures;
    }

    public boolean isFixedOnTheSpot() {
        return fixedOnTheSpot;
    }

    public boolean isAnonymous() {
        return anonymous;
    }

    /** Whether it is under listed supervision (挂牌督办). */
    public boolean isListed() {
        return listed;
    }

    /** Whether the deadline passed before it was rectified. */
    public boolean isOverdue() {
        return overdue;
    }

    /** Whether something is still to be done. */
    public boolean isOpen() {
        return state.isOpen();
    }
}
