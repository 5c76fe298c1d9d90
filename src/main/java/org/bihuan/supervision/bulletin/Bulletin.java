package org.bihuan.supervision.bulletin;

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
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.organization.Unit;
import org.bihuan.supervision.Matter;
import org.jspecify.annotations.Nullable;

/**
 * What a bureau tells everybody of one month: its words, and the figures as they were counted when it was opened. Only who edits it may
 * have them counted anew; from then on they never change, so what is signed and published is what was written about.
 */
@Entity
public class Bulletin {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bihuan_seq")
    private long id;

    @Version
    private int version;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    private Matter matter;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Unit unit;

    private LocalDate firstDay;
    private LocalDate countedOn;
    private int weights;

    @ElementCollection
    @CollectionTable(name = "bulletin_line", joinColumns = @JoinColumn(name = "bulletin_id"))
    @OrderColumn(name = "place")
    private List<BulletinLine> lines = new ArrayList<>();

    private String headline;
    private String words;
    private @Nullable String correction;
    private @Nullable Instant publishedAt;

    @SuppressWarnings("NullAway.Init")
    protected Bulletin() {}

    Bulletin(
            Matter matter,
            YearMonth month,
            LocalDate countedOn,
            List<BulletinLine> lines,
            int weights,
            String headline,
            String words) {
        this.matter = matter;
        this.unit = matter.getUnit();
        this.firstDay = month.atDay(1);
        this.countedOn = countedOn;
        this.lines.addAll(lines);
        this.weights = weights;
        this.headline = headline;
        this.words = words;
    }

    /** The figures as they are now take the place of those counted before. */
    void recount(LocalDate today, List<BulletinLine> counted, String title, String text) {
        matter.requireIn(BulletinState.BULLETIN_EDITING);
        this.countedOn = today;
        lines.clear();
        lines.addAll(counted);
        this.headline = title;
        this.words = text;
    }

    void edit(String title, String text) {
        matter.requireIn(BulletinState.BULLETIN_EDITING);
        this.headline = title;
        this.words = text;
        matter.enter(BulletinState.BULLETIN_SIGNING);
    }

    void sendBack(String reason) {
        matter.requireIn(BulletinState.BULLETIN_SIGNING);
        this.correction = reason;
        matter.enter(BulletinState.BULLETIN_EDITING);
    }

    void sign() {
        matter.requireIn(BulletinState.BULLETIN_SIGNING);
        matter.enter(BulletinState.BULLETIN_SIGNED);
    }

    /** From now on everybody reads it. */
    void publish(Instant at, LocalDate today) {
        matter.requireIn(BulletinState.BULLETIN_SIGNED);
        this.publishedAt = at;
        matter.meet(today);
        matter.share();
        matter.close(BulletinState.BULLETIN_PUBLISHED, at);
    }

    public Matter getMatter() {
        return matter;
    }

    /** The bureau. */
    public Unit getUnit() {
        return unit;
    }

    public YearMonth getMonth() {
        return YearMonth.from(firstDay);
    }

    /** The day on which the figures were counted. */
    public LocalDate getCountedOn() {
        return countedOn;
    }

    /** The version of the table by which it ranks. */
    int getWeights() {
        return weights;
    }

    /** The mines in the order of their codes. */
    public List<BulletinLine> getLines() {
        return lines;
    }

    public String getHeadline() {
        return headline;
    }

    public String getWords() {
        return words;
    }

    /** What had to be changed when it was sent back the last time. */
    public @Nullable String getCorrection() {
        return correction;
    }

    public @Nullable Instant getPublishedAt() {
        return publishedAt;
    }
}
