package org.bihuan.supervision.benchmark.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.benchmark.AttendanceOf;
import org.bihuan.supervision.benchmark.ObservationTrainings;
import org.bihuan.supervision.benchmark.Training;
import org.bihuan.supervision.process.MatterFacts;
import org.bihuan.supervision.process.MatterTask;
import org.bihuan.workflow.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The promotion office records a training, whose attendance stands on its page, or moves it to another day, or cancels it. */
@Component
class HoldTraining extends MatterTask<HoldTraining.Form> {

    enum Decision {
        HELD,
        POSTPONED,
        CANCELLED
    }

    enum Left {
        SETTLED
    }

    record Form(
            @NotNull Decision decision,
            @Nullable @Size(max = 1000) String content,
            @Nullable LocalDate newDay,
            @Nullable @Size(max = 1000) String reason) {}

    private final ObservationTrainings trainings;

    HoldTraining(MatterFacts facts, ObservationTrainings trainings) {
        super("holdTraining", Form.class, facts);
        this.trainings = trainings;
    }

    @Override
    protected Map<String, Object> shown(Matter matter) {
        Training training = trainings.get(matter.getCode());
        List<AttendanceOf> came = training.getAttendance();
        return Map.of(
                "decision",
                Decision.HELD.name(),
                "facts",
                line("training.day", training.getTrainingOn())
                        + line("training.host", training.getHost().getName())
                        + line("training.place", training.getPlace())
                        + line(
                                "training.attended",
                                came.stream().filter(of -> of.count() > 0).count())
                        + line(
                                "training.attendedPeople",
                                came.stream().mapToInt(AttendanceOf::count).sum()));
    }

    @Override
    public Map<String, Object> complete(String code, Form form) {
        switch (form.decision()) {
            case HELD -> trainings.hold(code, words("content", form.content()));
            case POSTPONED ->
                trainings.postpone(code, required("newDay", form.newDay()), words("reason", form.reason()));
            case CANCELLED -> trainings.cancel(code, words("reason", form.reason()));
        }
        return Outcome.of(form.decision() == Decision.POSTPONED ? Decision.POSTPONED : Left.SETTLED);
    }

    private static String words(String field, @Nullable String text) {
        return required(field, text == null || text.isBlank() ? null : text);
    }
}
