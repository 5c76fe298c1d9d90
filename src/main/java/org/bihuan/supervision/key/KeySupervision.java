package org.bihuan.supervision.key;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.supervision.Matter;
import org.bihuan.workflow.StepRefused;
import org.jspecify.annotations.Nullable;

/**
 * The key supervision of a mine, from its proposal to its delisting (P17). A mine has at most one open. Every step is guarded here.
 */
@Entity
public class KeySupervision {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bihuan_seq")
    private long id;

    @Version
    private int version;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    private Matter matter;

    private @Nullable Long openFor;

    @ElementCollection
    @CollectionTable(name = "key_ground", joinColumns = @JoinColumn(name = "key_supervision_id"))
    @OrderColumn(name = "place")
    private List<KeyGround> grounds = new ArrayList<>();

    private @Nullable String proposal;
    private @Nullable String decision;
    private @Nullable LocalDate listedOn;
    private @Nullable LocalDate judgedBefore;
    private @Nullable LocalDate judgedAfter;
    private @Nullable String verification;
    private @Nullable String opinion;
    private int inspections;

    @SuppressWarnings("NullAway.Init")
    protected KeySupervision() {}

    KeySupervision(Matter matter, List<KeyGround> grounds, @Nullable String proposal) {
        this.matter = matter;
        this.grounds.addAll(grounds);
        this.proposal = proposal;
        this.openFor = matter.getUnit().getId();
    }

    /**
     * The director lists the mine, which sees it from now on.
     *
     * @param judged the last night on which its data were judged, with which its improvement is compared
     * @throws StepRefused unless it is proposed
     */
    void list(String reason, LocalDate today, @Nullable LocalDate judged) {
        matter.requireIn(KeyState.KEY_PROPOSED);
        this.decision = reason;
        this.listedOn = today;
        this.judgedBefore = judged;
        matter.share();
        matter.enter(KeyState.KEY_INSPECTING);
    }

    /** @throws StepRefused unless it is proposed */
    void refuse(String reason, Instant now) {
        matter.requireIn(KeyState.KEY_PROPOSED);
        this.decision = reason;
        this.openFor = null;
        matter.close(KeyState.KEY_REFUSED, now);
    }

    /** @throws StepRefused unless the mine is listed and to be inspected */
    void orderInspection() {
        matter.requireIn(KeyState.KEY_INSPECTING);
        this.inspections++;
    }

    /** @throws StepRefused unless it is being inspected */
    void inspected() {
        matter.requireIn(KeyState.KEY_INSPECTING);
        matter.enter(KeyState.KEY_VERIFYING);
    }

    /**
     * The office says whether the mine has improved; if it has not, it is inspected again.
     *
     * @param judged the last night on which its data were judged
     * @throws StepRefused unless it was inspected
     */
    void verify(String words, boolean improved, @Nullable LocalDate judged) {
        matter.requireIn(KeyState.KEY_VERIFYING);
        this.verification = words;
        this.judgedAfter = judged;
        matter.enter(improved ? KeyState.KEY_DELISTING : KeyState.KEY_INSPECTING);
    }

    /** @throws StepRefused unless its improvement was verified */
    void delist(@Nullable String remark, Instant now) {
        matter.requireIn(KeyState.KEY_DELISTING);
        this.opinion = remark;
        this.openFor = null;
        matter.close(KeyState.KEY_DELISTED, now);
    }

    /** It stays listed and is inspected again. */
    void keep(String reason) {
        matter.requireIn(KeyState.KEY_DELISTING);
        this.opinion = reason;
        matter.enter(KeyState.KEY_INSPECTING);
    }

    public Matter getMatter() {
        return matter;
    }

    /** Why the night proposed it; nothing if an office did. */
    public List<KeyGround> getGrounds() {
        return List.copyOf(grounds);
    }

    /** Why an office proposed it, which stays among those who supervise; nothing if the night did. */
    public @Nullable String getProposal() {
        return proposal;
    }

    /** Why the director listed it, or did not. */
    public @Nullable String getDecision() {
        return decision;
    }

    public @Nullable LocalDate getListedOn() {
        return listedOn;
    }

    /** The night whose marks were there when it was listed. */
    public @Nullable LocalDate getJudgedBefore() {
        return judgedBefore;
    }

    /** The night whose marks were there when its improvement was last looked at. */
    public @Nullable LocalDate getJudgedAfter() {
        return judgedAfter;
    }

    /** What the office last found of its improvement. */
    public @Nullable String getVerification() {
        return verification;
    }

    /** What the director last said about delisting it. */
    public @Nullable String getOpinion() {
        return opinion;
    }

    /** How many inspections were ordered. */
    public int getInspections() {
        return inspections;
    }
}
