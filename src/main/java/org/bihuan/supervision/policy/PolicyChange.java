package org.bihuan.supervision.policy;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import org.bihuan.supervision.Matter;
import org.jspecify.annotations.Nullable;

/**
 * A change of a policy's measures (措施调整) while they are carried out: one of them says something else, or one is added. What a measure
 * said before stays here.
 */
@Entity
public class PolicyChange {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bihuan_seq")
    private long id;

    @Version
    private int version;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    private Matter matter;

    private boolean addition;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable PolicyMeasure measure;

    private String reason;

    @Embedded
    private PlannedMeasure asked;

    @Embedded
    @AttributeOverride(name = "text", column = @Column(name = "old_text"))
    @AttributeOverride(name = "deadline", column = @Column(name = "old_deadline"))
    @AttributeOverride(name = "evidence", column = @Column(name = "old_evidence"))
    @AttributeOverride(name = "finding", column = @Column(name = "old_finding"))
    @AssociationOverride(name = "owner", joinColumns = @JoinColumn(name = "old_owner_id"))
    private @Nullable PlannedMeasure before;

    private @Nullable Instant approvedAt;

    @SuppressWarnings("NullAway.Init")
    protected PolicyChange() {}

    PolicyChange(Matter matter, @Nullable PolicyMeasure measure, PlannedMeasure asked, String reason) {
        this.matter = matter;
        this.addition = measure == null;
        this.measure = measure;
        this.asked = asked;
        this.reason = reason;
    }

    /** From now on the mine sees it. */
    void approve(Instant at) {
        matter.requireIn(PolicyState.CHANGE_PROPOSED);
        this.approvedAt = at;
        this.before = measure == null ? null : measure.asPlanned();
        matter.share();
        matter.close(PolicyState.CHANGE_APPROVED, at);
    }

    void refuse(Instant at) {
        matter.requireIn(PolicyState.CHANGE_PROPOSED);
        matter.close(PolicyState.CHANGE_REFUSED, at);
    }

    void added(PolicyMeasure ordered) {
        this.measure = ordered;
    }

    public Matter getMatter() {
        return matter;
    }

    /** Whether a measure is added. */
    public boolean isAddition() {
        return addition;
    }

    /** The measure that is changed, or that was added; none while it is not added. */
    public @Nullable PolicyMeasure getMeasure() {
        return measure;
    }

    public String getReason() {
        return reason;
    }

    /** What the measure is to say. */
    public PlannedMeasure getAsked() {
        return asked;
    }

    /** What it said until it was changed; empty while it is not changed, and of one that was added. */
    public @Nullable PlannedMeasure getBefore() {
        return before;
    }

    public @Nullable Instant getApprovedAt() {
        return approvedAt;
    }
}
