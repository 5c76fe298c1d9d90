package org.bihuan.supervision.policy;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.bihuan.organization.Person;
import org.bihuan.supervision.Matter;
import org.bihuan.workflow.StepRefused;
import org.jspecify.annotations.Nullable;

/** A measure that the mine was ordered to carry out; what is to be done, and by when, stands in its {@link Matter}. */
@Entity
public class PolicyMeasure {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bihuan_seq")
    private long id;

    @Version
    private int version;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    private Matter matter;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Person owner;

    private String evidence;
    private @Nullable Integer finding;
    private @Nullable String result;
    private @Nullable Instant carriedOutAt;
    private @Nullable String opinion;
    private int returned;

    @SuppressWarnings("NullAway.Init")
    protected PolicyMeasure() {}

    PolicyMeasure(Matter matter, PlannedMeasure planned) {
        this.matter = matter;
        this.owner = Objects.requireNonNull(planned.getOwner());
        this.evidence = Objects.requireNonNull(planned.getEvidence());
        this.finding = planned.getFinding();
    }

    void carryOut(String done, Instant at, LocalDate today) {
        matter.requireIn(PolicyState.CARRYING_OUT);
        matter.meet(today);
        this.result = done;
        this.carriedOutAt = at;
        matter.enter(PolicyState.VERIFYING);
    }

    void verify(String seen, Instant at) {
        matter.requireIn(PolicyState.VERIFYING);
        this.opinion = seen;
        matter.close(PolicyState.VERIFIED, at);
    }

    /** @throws StepRefused if the new last day has passed */
    void sendBack(String why, LocalDate until, LocalDate today) {
        matter.requireIn(PolicyState.VERIFYING);
        if (until.isBefore(today)) {
            throw new StepRefused("policy.refused.newDeadline");
        }
        this.opinion = why;
        this.returned++;
        matter.moveDueOn(until);
        matter.enter(PolicyState.CARRYING_OUT);
    }

    /** What it says now. */
    public PlannedMeasure asPlanned() {
        return new PlannedMeasure(matter.getSubject(), owner, matter.getDueOn(), evidence, finding);
    }

    /** @throws StepRefused if it is reported as carried out already */
    void requireChangeable() {
        if (!matter.standsIn(PolicyState.CARRYING_OUT)) {
            throw new StepRefused("policy.change.refused.measure", matter.getCode());
        }
    }

    /** Says something else from now on. */
    void change(PlannedMeasure to) {
        requireChangeable();
        matter.reword(to.getText());
        matter.moveDueOn(Objects.requireNonNull(to.getDeadline()));
        this.owner = Objects.requireNonNull(to.getOwner());
        this.evidence = Objects.requireNonNull(to.getEvidence());
        this.finding = to.getFinding();
    }

    /** Somebody else does it from now on. */
    void handTo(Person successor) {
        this.owner = successor;
    }

    public Matter getMatter() {
        return matter;
    }

    /** Who at the mine does it. */
    public Person getOwner() {
        return owner;
    }

    /** What will show that it is done. */
    public String getEvidence() {
        return evidence;
    }

    /** The number of the finding that it answers. */
    public @Nullable Integer getFinding() {
        return finding;
    }

    /** What the mine did, by its latest report. */
    public @Nullable String getResult() {
        return result;
    }

    public @Nullable Instant getCarriedOutAt() {
        return carriedOutAt;
    }

    /** What the inspector found, by the latest verification. */
    public @Nullable String getOpinion() {
        return opinion;
    }

    /** How often it was sent back. */
    public int getReturned() {
        return returned;
    }
}
