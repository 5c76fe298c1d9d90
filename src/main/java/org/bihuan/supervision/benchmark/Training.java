package org.bihuan.supervision.benchmark;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bihuan.organization.Unit;
import org.bihuan.supervision.Matter;
import org.bihuan.workflow.StepRefused;
import org.jspecify.annotations.Nullable;

/** A training at which others observe a benchmark mine (观摩培训, P20). It is the bureau's, and everybody sees it. */
@Entity
public class Training {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bihuan_seq")
    private long id;

    @Version
    private int version;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    private Matter matter;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Unit host;

    private LocalDate trainingOn;
    private String place;

    @ManyToMany
    @JoinTable(
            name = "training_invited",
            joinColumns = @JoinColumn(name = "training_id"),
            inverseJoinColumns = @JoinColumn(name = "unit_id"))
    @OrderBy("code")
    private Set<Unit> invited = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "training_attendance", joinColumns = @JoinColumn(name = "training_id"))
    @OrderColumn(name = "position")
    private List<Attendance> attendance = new ArrayList<>();

    private @Nullable String content;
    private @Nullable Instant heldAt;

    @SuppressWarnings("NullAway.Init")
    protected Training() {}

    Training(Matter matter, Unit host, LocalDate trainingOn, String place, Collection<Unit> invited) {
        this.matter = matter;
        this.host = host;
        this.trainingOn = trainingOn;
        this.place = place;
        this.invited.addAll(invited);
    }

    void keepAttendance(List<Attendance> came) {
        matter.requireIn(TrainingState.TRAINING_PLANNED);
        attendance.clear();
        attendance.addAll(came);
    }

    /** @param due the last day to record it */
    void postpone(LocalDate day, LocalDate due) {
        matter.requireIn(TrainingState.TRAINING_PLANNED);
        this.trainingOn = day;
        matter.moveDueOn(due);
    }

    void cancel(Instant now) {
        matter.requireIn(TrainingState.TRAINING_PLANNED);
        matter.close(TrainingState.TRAINING_CANCELLED, now);
    }

    /** @throws StepRefused if its day is yet to come, or nobody is said to have come */
    void hold(String what, LocalDate today, Instant now) {
        matter.requireIn(TrainingState.TRAINING_PLANNED);
        if (trainingOn.isAfter(today)) {
            throw new StepRefused("training.refused.early", trainingOn);
        }
        if (attendance.isEmpty()) {
            throw new StepRefused("training.refused.nobody");
        }
        this.content = what;
        this.heldAt = now;
        matter.close(TrainingState.TRAINING_HELD, now);
    }

    /** Counts its changes, so that nobody overwrites unseen what another has written meanwhile. */
    public int getVersion() {
        return version;
    }

    public Matter getMatter() {
        return matter;
    }

    /** The benchmark mine at which it is. */
    public Unit getHost() {
        return host;
    }

    public LocalDate getTrainingOn() {
        return trainingOn;
    }

    public String getPlace() {
        return place;
    }

    public Set<Unit> getInvited() {
        return invited;
    }

    public List<Attendance> getAttendance() {
        return attendance;
    }

    /** What was shown and said. */
    public @Nullable String getContent() {
        return content;
    }

    /** Whether it took place. */
    public boolean isHeld() {
        return heldAt != null;
    }
}
