package org.bihuan.supervision.benchmark;

import java.util.LinkedHashSet;
import java.util.Set;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.organization.Role;
import org.bihuan.supervision.Authorities;
import org.bihuan.supervision.MatterLetters;
import org.bihuan.supervision.MatterStepped;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the branch and the mine of what the bureau decides, and those who are invited of a training. */
@Component
class BenchmarkLetters {

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
        if (stepped.step() == BenchmarkStep.BENCHMARK_NAMED || stepped.step() == BenchmarkStep.BENCHMARK_DECLINED) {
            told.addAll(authorities.headsOf(stepped.matter().getUnit()));
            told.addAll(authorities.directorsOf(stepped.matter().getUnit()));
        }
        if (stepped.step() == BenchmarkStep.BENCHMARK_NAMED) {
            told.addAll(organization.holders(Role.MINE_MANAGER, stepped.matter().getUnit()));
        }
        if (stepped.step() instanceof TrainingStep step && step != TrainingStep.TRAINING_HELD) {
            told.addAll(invited(trainings.get(stepped.matter().getCode())));
        }
        if (!told.isEmpty()) {
            letters.inform(stepped, told);
        }
    }

    private Set<Person> invited(Training training) {
        Set<Person> invited = new LinkedHashSet<>(trainings.leadersOf(training.getHost()));
        training.getInvited().forEach(unit -> invited.addAll(trainings.leadersOf(unit)));
        return invited;
    }
}
