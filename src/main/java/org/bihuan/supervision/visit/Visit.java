package org.bihuan.supervision.visit;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bihuan.organization.Person;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.MatterFindings.Found;
import org.bihuan.workflow.StepRefused;
import org.jspecify.annotations.Nullable;

/** A visit of the promotion office to a mine (督导, P12). The mine sees it from the moment it is recorded. */
@Entity
public class Visit {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bihuan_seq")
    private long id;

    @Version
    private int version;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    private Matter matter;

    private LocalDate visitOn;

    @ManyToMany
    @JoinTable(
            name = "visit_visitor",
            joinColumns = @JoinColumn(name = "visit_id"),
            inverseJoinColumns = @JoinColumn(name = "person_id"))
    private Set<Person> visitors = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "visit_finding", joinColumns = @JoinColumn(name = "visit_id"))
    @OrderColumn(name = "position")
    @AttributeOverride(name = "policy", column = @Column(name = "policy_code"))
    private List<VisitFinding> findings = new ArrayList<>();

    private @Nullable String seen;
    private @Nullable String participants;
    private @Nullable Instant recordedAt;
    private @Nullable Instant takenUpAt;

    @SuppressWarnings("NullAway.Init")
    protected Visit() {}

    Visit(Matter matter, LocalDate visitOn, Collection<Person> visitors) {
        this.matter = matter;
        this.visitOn = visitOn;
        this.visitors.addAll(visitors);
    }

    /**
     * Keeps what has been found so far.
     *
     * @throws StepRefused if it is not to be recorded
     */
    void keepFindings(List<VisitFinding> found) {
        requireToBeRecorded();
        findings.clear();
        findings.addAll(found);
    }

    /**
     * @param due the last day to record it
     * @throws StepRefused if it has taken place
     */
    void postpone(LocalDate day, LocalDate due) {
        requireNotHeld();
        this.visitOn = day;
        matter.moveDueOn(due);
    }

    /** @throws StepRefused if it has taken place */
    void cancel(Instant now) {
        requireNotHeld();
        matter.close(VisitState.VISIT_CANCELLED, now);
    }

    /**
     * Records it; without findings nothing is left to do.
     *
     * @throws StepRefused if its day is yet to come
     */
    void record(String whatWasSeen, String whoTookPart, LocalDate today, Instant now) {
        requireToBeRecorded();
        if (visitOn.isAfter(today)) {
            throw new StepRefused("visit.refused.early", visitOn);
        }
        this.seen = whatWasSeen;
        this.participants = whoTookPart;
        this.recordedAt = now;
        matter.meet(today);
        matter.share();
        if (findings.isEmpty()) {
            matter.close(VisitState.VISIT_CLOSED, now);
        } else {
            matter.enter(VisitState.VISIT_TAKING_UP);
        }
    }

    void sendBack() {
        matter.requireIn(VisitState.VISIT_TAKING_UP);
        matter.enter(VisitState.VISIT_CORRECTING);
    }

    /** @param policy the code of the mine's open policy; nothing if there is none */
    void takeUp(@Nullable String policy, Instant now) {
        matter.requireIn(VisitState.VISIT_TAKING_UP);
        this.takenUpAt = now;
        if (policy != null) {
            propose(policy);
        }
        matter.close(VisitState.VISIT_CLOSED, now);
    }

    /** What it found that is a hazard. */
    List<Found> hazards() {
        return findings.stream().flatMap(VisitFinding::hazard).toList();
    }

    /** What it proposes, and no policy has got yet, goes to this one. */
    void propose(String policy) {
        findings.replaceAll(finding -> finding.isProposal() && finding.policy() == null ? finding.to(policy) : finding);
    }

    private void requireToBeRecorded() {
        matter.requireIn(VisitState.VISIT_PLANNED, VisitState.VISIT_CORRECTING);
    }

    private void requireNotHeld() {
        requireToBeRecorded();
        if (recordedAt != null) {
            throw new StepRefused("visit.refused.held");
        }
    }

    /** Whether its findings can be written now. */
    public boolean isToBeRecorded() {
        return matter.standsIn(VisitState.VISIT_PLANNED) || matter.standsIn(VisitState.VISIT_CORRECTING);
    }

    /** Counts its changes, so that nobody overwrites unseen what another has written meanwhile. */
    public int getVersion() {
        return version;
    }

    public Matter getMatter() {
        return matter;
    }

    /** The day for which it is planned, or on which it was. */
    public LocalDate getVisitOn() {
        return visitOn;
    }

    /** Who of the promotion office goes. */
    public Set<Person> getVisitors() {
        return visitors;
    }

    public List<VisitFinding> getFindings() {
        return findings;
    }

    public @Nullable String getSeen() {
        return seen;
    }

    /** Who of the mine and others took part. */
    public @Nullable String getParticipants() {
        return participants;
    }

    /** Whether it took place. */
    public boolean isHeld() {
        return recordedAt != null;
    }

    /** Whether its findings were taken up. */
    public boolean isTakenUp() {
        return takenUpAt != null;
    }
}
