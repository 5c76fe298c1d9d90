package org.bihuan.supervision.benchmark;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.organization.Role;
import org.bihuan.organization.Unit;
import org.bihuan.supervision.Authorities;
import org.bihuan.supervision.MatterLetters;
import org.bihuan.supervision.MatterStepped;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the branch and the mine of what the bureau decides, the bureau of doubts, and those who are invited of a training. */
@Component
class BenchmarkLetters {

    private static final Set<BenchmarkStep> DECIDED = EnumSet.of(
            BenchmarkStep.BENCHMARK_NAMED, BenchmarkStep.BENCHMARK_DECLINED, BenchmarkStep.BENCHMARK_WITHDRAWN);
    private static final Set<BenchmarkStep> TOLD_THE_MINE =
            EnumSet.of(BenchmarkStep.BENCHMARK_NAMED, BenchmarkStep.BENCHMARK_WITHDRAWN);

    private final MatterLetters letters;
    private final ObservationTrainings trainings;
    private final Authorities authorities;
    private final Organization organization;

    BenchmarkLetters(
            MatterLetters letters, ObservationTrainings trainings, Authorities authorities, Organization organization) {
        this.letters = letters;
        this.trainings = trainings;
        this.authorities = authorities;
        this.organization = organization;
    }

    @EventListener
    void tell(MatterStepped stepped) {
        Set<Person> told = new LinkedHashSet<>();
        if (stepped.step() instanceof BenchmarkStep step) {
            told.addAll(concerned(step, stepped.matter().getUnit()));
        }
        if (stepped.step() instanceof TrainingStep step && step != TrainingStep.TRAINING_HELD) {
            told.addAll(invited(trainings.get(stepped.matter().getCode())));
        }
        if (!told.isEmpty()) {
            letters.inform(stepped, told);
        }
    }

    private Set<Person> concerned(BenchmarkStep step, Unit mine) {
        Set<Person> told = new LinkedHashSet<>();
        if (step == BenchmarkStep.BENCHMARK_DOUBTED) {
            told.addAll(authorities.leadersOf(mine));
        }
        if (step == BenchmarkStep.BENCHMARK_DOUBTED || step == BenchmarkStep.BENCHMARK_WITHDRAWN) {
            told.addAll(authorities.promotionOf(mine));
        }
        if (DECIDED.contains(step)) {
            told.addAll(authorities.headsOf(mine));
            told.addAll(authorities.directorsOf(mine));
        }
        if (TOLD_THE_MINE.contains(step)) {
            told.addAll(organization.holders(Role.MINE_MANAGER, mine));
        }
        return told;
    }

    private Set<Person> invited(Training training) {
        Set<Person> invited = new LinkedHashSet<>(trainings.leadersOf(training.getHost()));
        training.getInvited().forEach(unit -> invited.addAll(trainings.leadersOf(unit)));
        return invited;
    }
}
