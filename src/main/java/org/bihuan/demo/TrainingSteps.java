package org.bihuan.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.organization.Unit;
import org.bihuan.supervision.benchmark.BenchmarkDesk;
import org.bihuan.supervision.benchmark.BenchmarkMines;
import org.bihuan.supervision.benchmark.ObservationTrainings;
import org.bihuan.workflow.Acting;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The steps of benchmark mines and observation trainings, each done by a person on its pages and through its forms. */
@Component
@Profile("demo")
class TrainingSteps {

    private final Acting acting;
    private final Organization organization;
    private final BenchmarkMines mines;
    private final ObservationTrainings trainings;
    private final BenchmarkDesk desk;
    private final LoopSteps forms;

    TrainingSteps(
            Acting acting,
            Organization organization,
            BenchmarkMines mines,
            ObservationTrainings trainings,
            BenchmarkDesk desk,
            LoopSteps forms) {
        this.acting = acting;
        this.organization = organization;
        this.mines = mines;
        this.trainings = trainings;
        this.desk = desk;
        this.forms = forms;
    }

    /**
     * Nominates the first of the mines of somebody's branch that can be.
     *
     * @return the code; nothing if none can be
     */
    Optional<String> nominate(Person director, String reason) {
        return as(director, () -> mines.choices().stream()
                .filter(choice -> choice.barred() == null)
                .findFirst()
                .map(choice -> mines.nominate(choice.mine().getCode(), reason)));
    }

    void name(Person leader, String code) {
        forms.submit(leader, code, "decideBenchmark", Map.of("decision", "NAMED", "remark", "同意，总结经验供各矿观摩"));
    }

    /** Plans a training at the benchmark mine named last, if there is one, to which all groups and branches are invited. */
    void plan(Person promoter, LocalDate day) {
        as(promoter, () -> trainings.hosts().stream()
                .findFirst()
                .map(host -> trainings.plan(
                        host.getCode(),
                        day,
                        host.getName() + "调度会议室",
                        "双重预防机制现场观摩",
                        trainings.invitable().stream().map(Unit::getCode).toList())));
    }

    void hold(Person promoter, String code) {
        as(promoter, () -> {
            desk.toWrite(code).orElseThrow().getInvited().forEach(unit -> came(code, unit));
            return code;
        });
        forms.submit(promoter, code, "holdTraining", Map.of("decision", "HELD", "content", "观摩隐患闭环和班组排查，交流平台应用"));
    }

    private void came(String code, Unit unit) {
        List<String> two =
                desk.choices(unit, "", 2).stream().map(Person::getLogin).toList();
        int version = desk.toWrite(code).orElseThrow().getVersion();
        desk.keepAttendance(code, version, unit.getCode(), two, null);
    }

    private <T> T as(Person person, Supplier<T> step) {
        return acting.as(organization.person(person.getLogin()).orElseThrow(), step);
    }
}
