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
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.organization.Person;
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

    @ElementCollection
    @CollectionTable(name = "training_attendee", joinColumns = @JoinColumn(name = "training_id"))
    private Set<Attendee> attendees = new LinkedHashSet<>();

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

    /** Keeps who of a unit came, in place of what was kept of it before. */
    void keepAttendance(AttendanceOf came) {
        matter.requireIn(TrainingState.TRAINING_PLANNED);
        String unit = came.unit().getCode();
        Set<Attendee> people =
                came.people().stream().map(person -> new Attendee(unit, person)).collect(Collectors.toSet());
        attendees.removeIf(one -> one.unitCode().equals(unit) && !people.contains(one));
        attendees.addAll(people);
        attendance.removeIf(one -> one.unitCode().equals(unit));
        if (came.others() != null) {
            attendance.add(came.others());
        }
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
        if (attendance.isEmpty() && attendees.isEmpty()) {
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

    /** Who came, of each unit that was invited, in their order. */
    public List<AttendanceOf> getAttendance() {
        return invited.stream().map(this::of).toList();
    }

    /** Who came of the unit with a code; nothing if it was not invited. */
    public Optional<AttendanceOf> of(String unitCode) {
        return invited.stream()
                .filter(unit -> unit.getCode().equals(unitCode))
                .findFirst()
                .map(this::of);
    }

    /** The code of the unit that was invited after this one in their order; that of the first after the last. */
    public String nextAfter(String unitCode) {
        List<String> codes = invited.stream().map(Unit::getCode).toList();
        return codes.get((codes.indexOf(unitCode) + 1) % codes.size());
    }

    private AttendanceOf of(Unit unit) {
        return new AttendanceOf(
                unit,
                attendees.stream()
                        .filter(one -> one.unitCode().equals(unit.getCode()))
                        .map(Attendee::person)
                        .sorted(Comparator.comparing(Person::getLogin))
                        .toList(),
                attendance.stream()
                        .filter(one -> one.unitCode().equals(unit.getCode()))
                        .findFirst()
                        .orElse(null));
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
