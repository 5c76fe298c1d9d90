package org.bihuan.hazard;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a major hazard has beside what every hazard has: the work that was stopped, its listing (挂牌), the latest report, and the day
 * by which something is owed. Its plan stands in the {@link Hazard}: section, rectifier, measures, funds, deadline, contingency.
 */
@Entity
public class MajorHazard {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bihuan_seq")
    private long id;

    @Version
    private int version;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    private Hazard hazard;

    @Enumerated(EnumType.STRING)
    private @Nullable HazardState standsIn;

    private @Nullable LocalDate dueOn;
    private @Nullable LocalDate toldOn;
    private @Nullable Instant stoppedAt;
    private @Nullable String stopped;
    private @Nullable Integer withdrawn;
    private @Nullable Instant listedAt;
    private @Nullable String listingNumber;
    private @Nullable String requirements;
    private @Nullable String progress;
    private @Nullable Integer percent;
    private @Nullable Instant progressAt;
    private @Nullable Instant delistedAt;

    @SuppressWarnings("NullAway.Init")
    protected MajorHazard() {}

    MajorHazard(Hazard hazard) {
        this.hazard = hazard;
    }

    /** Notes that the hazard has come to a state in which something is owed by a day; null if nothing is. */
    void standIn(HazardState state, @Nullable LocalDate due) {
        this.standsIn = state;
        this.dueOn = due;
        this.toldOn = null;
    }

    boolean standsIn(HazardState state) {
        return standsIn == state;
    }

    void stopWork(StopWork stop, Instant at) {
        this.stoppedAt = at;
        this.stopped = stop.stopped();
        this.withdrawn = stop.withdrawn();
    }

    /** Listed again after its plan was changed, it keeps the day of the first listing. */
    void list(String number, String asked, Instant at) {
        this.listingNumber = number;
        this.requirements = asked;
        if (listedAt == null) {
            this.listedAt = at;
        }
    }

    void report(String what, int done, Instant at, LocalDate nextDue) {
        this.progress = what;
        this.percent = done;
        this.progressAt = at;
        this.dueOn = nextDue;
        this.toldOn = null;
    }

    void delist(Instant at) {
        this.delistedAt = at;
    }

    /** Whether it is to be told today that what is owed is late: at once, and again every so many days. */
    boolean tellLate(LocalDate today, int again) {
        if (dueOn == null
                || !dueOn.isBefore(today)
                || (toldOn != null && toldOn.plusDays(again).isAfter(today))) {
            return false;
        }
        this.toldOn = today;
        return true;
    }

    public Hazard getHazard() {
        return hazard;
    }

    /** The last day for what is owed now: the step that it stands at, or the next report while it is rectified. */
    public @Nullable LocalDate getDueOn() {
        return dueOn;
    }

    /** When the dangerous work was suspended. */
    public @Nullable Instant getStoppedAt() {
        return stoppedAt;
    }

    /** Which work was suspended, and where. */
    public @Nullable String getStopped() {
        return stopped;
    }

    /** How many people were withdrawn. */
    public @Nullable Integer getWithdrawn() {
        return withdrawn;
    }

    /** When the branch first listed it. */
    public @Nullable Instant getListedAt() {
        return listedAt;
    }

    public @Nullable String getListingNumber() {
        return listingNumber;
    }

    /** What the branch asks for. */
    public @Nullable String getRequirements() {
        return requirements;
    }

    /** The latest progress report. */
    public @Nullable String getProgress() {
        return progress;
    }

    /** How much of the plan is done, by the latest report, 0 to 100. */
    public @Nullable Integer getPercent() {
        return percent;
    }

    public @Nullable Instant getProgressAt() {
        return progressAt;
    }

    public @Nullable Instant getDelistedAt() {
        return delistedAt;
    }
}
