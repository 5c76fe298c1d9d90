package org.bihuan.supervision.benchmark;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bihuan.supervision.MatterAccess;
import org.bihuan.supervision.MatterScope;
import org.bihuan.supervision.policy.PolicyDesk.ChangedMeanwhile;
import org.bihuan.workflow.StepRefused;
import org.hibernate.Hibernate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the pages of benchmark mines and trainings show and keep, to whom they may. */
@Service
@Transactional(readOnly = true)
public class BenchmarkDesk {

    private final Benchmarks benchmarks;
    private final Trainings trainings;
    private final ObservationTrainings observations;
    private final MatterAccess access;

    BenchmarkDesk(Benchmarks benchmarks, Trainings trainings, ObservationTrainings observations, MatterAccess access) {
        this.benchmarks = benchmarks;
        this.trainings = trainings;
        this.observations = observations;
        this.access = access;
    }

    /** All benchmark mines, the one named last first: they are everybody's example. */
    public List<Benchmark> named() {
        return benchmarks.named();
    }

    /** The nominations that wait and that the person logged in may see. */
    public List<Benchmark> nominated() {
        MatterScope seen = access.scope();
        return benchmarks.nominated(seen.everything(), seen.supervised(), seen.mines());
    }

    /** The trainings of these days, the latest first. */
    public List<Training> during(LocalDate first, LocalDate last) {
        MatterScope seen = access.scope();
        return trainings.seen(seen.everything(), seen.supervised(), seen.mines(), first, last);
    }

    /** The training whose attendance is written now, if the person logged in is of the promotion office. */
    public Optional<Training> toWrite(String code) {
        Optional<Training> training =
                access.visible(code).flatMap(trainings::findByMatter).filter(observations::isToBeWritten);
        training.ifPresent(found -> {
            Hibernate.initialize(found.getInvited());
            Hibernate.initialize(found.getAttendance());
        });
        return training;
    }

    /**
     * Keeps who came as far as it is written.
     *
     * @param version of the training that was shown
     * @throws StepRefused if this is not possible now, a unit was not invited, or somebody else has saved meanwhile
     */
    @Transactional
    public void keepAttendance(String code, int version, List<Attendance> came) {
        Training training = toWrite(code).orElseThrow(() -> new StepRefused("matter.refused.unknown", code));
        if (training.getVersion() != version) {
            throw new ChangedMeanwhile();
        }
        for (Attendance one : came) {
            if (training.getInvited().stream().noneMatch(unit -> unit.getCode().equals(one.unitCode()))) {
                throw new StepRefused("training.refused.unit", one.unitCode());
            }
        }
        training.keepAttendance(came);
    }
}
