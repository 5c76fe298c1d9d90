package org.bihuan.supervision.filing;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bihuan.organization.Unit;
import org.bihuan.supervision.Matter;
import org.bihuan.workflow.StepRefused;
import org.jspecify.annotations.Nullable;

/** What one unit files of one duty for one period; there is at most one of each. Every step is guarded here. */
@Entity
public class Filing {

    /** How many of the fields that are wrong a refusal names. */
    private static final int NAMED = 5;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bihuan_seq")
    private long id;

    @Version
    private int version;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    private Matter matter;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Unit unit;

    private String duty;
    private String period;

    @ElementCollection
    @CollectionTable(name = "filing_answer", joinColumns = @JoinColumn(name = "filing_id"))
    @OrderColumn(name = "place")
    private List<FilingAnswer> answers = new ArrayList<>();

    private @Nullable LocalDate filedOn;
    private @Nullable String correction;
    private int returned;
    private int items;
    private int conforming;
    private @Nullable String receipt;
    private @Nullable Instant receiptedAt;

    @SuppressWarnings("NullAway.Init")
    protected Filing() {}

    Filing(Matter matter, Duty duty, Period period) {
        this.matter = matter;
        this.unit = matter.getUnit();
        this.duty = duty.id();
        this.period = period.toString();
    }

    /**
     * Keeps what has been filled in so far.
     *
     * @throws StepRefused if nothing is to be filed now
     */
    void keep(List<FilingAnswer> given) {
        requireOpen();
        answers.clear();
        answers.addAll(given);
    }

    /**
     * Files it. Whether that was in time is told by the first time.
     *
     * @param asked the duty; nothing if it was taken away meanwhile, so that nothing need be filled in
     * @return whether it is the first time, and after the last day
     * @throws StepRefused naming the mandatory fields that are empty, the items that do not tell what is missing and until when it is mended,
     *     and those where that day has passed
     */
    boolean submit(@Nullable Duty asked, LocalDate today) {
        requireOpen();
        if (asked != null) {
            requireFilledIn(asked);
        }
        requireNone("filing.refused.open", FilingAnswer::leavesOpen);
        requireNone("filing.refused.past", answer -> answer.isPast(today));
        this.items = count(answer -> answer.conformity() != null);
        this.conforming = count(answer -> answer.conformity() == Conformity.FULL);
        boolean first = matter.getDoneOn() == null;
        matter.meet(today);
        this.filedOn = today;
        matter.enter(asked != null && asked.goesToOffice() ? FilingState.FILING_REVIEW : FilingState.FILING_RECEIPT);
        return first && today.isAfter(getDueOn());
    }

    private void requireOpen() {
        matter.requireIn(FilingState.FILING_DUE, FilingState.FILING_CORRECTION);
    }

    private void requireFilledIn(Duty asked) {
        List<String> missing = asked.fields().stream()
                .filter(Duty.Field::mandatory)
                .filter(field -> answer(field.id()).isEmpty())
                .map(Duty.Field::name)
                .toList();
        requireNone("filing.refused.missing", missing);
    }

    private void requireNone(String refusal, Predicate<FilingAnswer> wrong) {
        requireNone(
                refusal, answers.stream().filter(wrong).map(FilingAnswer::label).toList());
    }

    /** Names the first of those that are wrong, and tells how many there are. */
    private static void requireNone(String refusal, List<String> wrong) {
        if (!wrong.isEmpty()) {
            throw new StepRefused(
                    refusal, wrong.stream().limit(NAMED).collect(Collectors.joining("”、“", "“", "”")), wrong.size());
        }
    }

    private int count(Predicate<FilingAnswer> which) {
        return (int) answers.stream().filter(which).count();
    }

    void review() {
        matter.requireIn(FilingState.FILING_REVIEW);
        matter.enter(FilingState.FILING_RECEIPT);
    }

    void sendBack(String reason) {
        matter.requireIn(FilingState.FILING_REVIEW, FilingState.FILING_RECEIPT);
        this.correction = reason;
        this.returned++;
        matter.enter(FilingState.FILING_CORRECTION);
    }

    void receipt(String number, Instant at) {
        matter.requireIn(FilingState.FILING_RECEIPT);
        this.receipt = number;
        this.receiptedAt = at;
        matter.close(FilingState.FILING_RECEIPTED, at);
    }

    public long getId() {
        return id;
    }

    /** Counts its changes, so that nobody overwrites unseen what another has written meanwhile. */
    public int getVersion() {
        return version;
    }

    public Matter getMatter() {
        return matter;
    }

    /** Who files it. */
    public Unit getUnit() {
        return unit;
    }

    /** The id of the duty. */
    public String getDuty() {
        return duty;
    }

    public Period getPeriod() {
        return Period.of(period);
    }

    public List<FilingAnswer> getAnswers() {
        return answers;
    }

    /** What was filled into a field, if anything. */
    public Optional<FilingAnswer> answer(String field) {
        return answers.stream().filter(answer -> answer.field().equals(field)).findFirst();
    }

    /** Of the items when it was filed last. */
    public Share getShare() {
        return new Share(conforming, items);
    }

    public LocalDate getDueOn() {
        return Objects.requireNonNull(matter.getDueOn());
    }

    /** The day on which it was filed last. */
    public @Nullable LocalDate getFiledOn() {
        return filedOn;
    }

    /** What had to be corrected the last time it was sent back. */
    public @Nullable String getCorrection() {
        return correction;
    }

    /** How often it was sent back. */
    public int getReturned() {
        return returned;
    }

    /** The number under which the promotion office filed it. */
    public @Nullable String getReceipt() {
        return receipt;
    }

    public @Nullable Instant getReceiptedAt() {
        return receiptedAt;
    }
}
