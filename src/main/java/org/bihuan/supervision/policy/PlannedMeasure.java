package org.bihuan.supervision.policy;

import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.Objects;
import org.bihuan.organization.Person;
import org.jspecify.annotations.Nullable;

/** What a measure says, before it is ordered or beside what is ordered. While it is drafted, what it still lacks is empty. */
@Embeddable
public class PlannedMeasure {

    private String text;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Person owner;

    private @Nullable LocalDate deadline;
    private @Nullable String evidence;
    private @Nullable Integer finding;

    @SuppressWarnings("NullAway.Init")
    protected PlannedMeasure() {}

    /**
     * @param text what is to be done, 1 to 500 characters
     * @param owner who at the mine does it
     * @param evidence what will show that it is done, at most 300 characters
     * @param finding the number of the finding that it answers, from 1
     */
    public PlannedMeasure(
            String text,
            @Nullable Person owner,
            @Nullable LocalDate deadline,
            @Nullable String evidence,
            @Nullable Integer finding) {
        this.text = text;
        this.owner = owner;
        this.deadline = deadline;
        this.evidence = evidence;
        this.finding = finding;
    }

    public String getText() {
        return text;
    }

    public @Nullable Person getOwner() {
        return owner;
    }

    public @Nullable LocalDate getDeadline() {
        return deadline;
    }

    public @Nullable String getEvidence() {
        return evidence;
    }

    public @Nullable Integer getFinding() {
        return finding;
    }

    boolean isComplete() {
        return owner != null && deadline != null && evidence != null;
    }

    boolean saysTheSameAs(PlannedMeasure other) {
        return text.equals(other.text)
                && Objects.equals(owner, other.owner)
                && Objects.equals(deadline, other.deadline)
                && Objects.equals(evidence, other.evidence)
                && Objects.equals(finding, other.finding);
    }
}
