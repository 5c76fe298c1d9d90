package org.bihuan.supervision.visit.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bihuan.organization.Person;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.process.MatterFacts;
import org.bihuan.supervision.process.MatterTask;
import org.bihuan.supervision.visit.MineVisits;
import org.bihuan.supervision.visit.Visit;
import org.bihuan.workflow.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The promotion office records a visit, whose findings stand on its page, or moves it to another day, or cancels it. */
@Component
class RecordVisit extends MatterTask<RecordVisit.Form> {

    enum Decision {
        HELD,
        POSTPONED,
        CANCELLED
    }

    enum Left {
        FINDINGS,
        SETTLED
    }

    record Form(
            @NotNull Decision decision,
            @Nullable @Size(max = 2000) String seen,
            @Nullable @Size(max = 500) String participants,
            @Nullable LocalDate newDay,
            @Nullable @Size(max = 1000) String reason) {}

    private final MineVisits visits;

    RecordVisit(MatterFacts facts, MineVisits visits) {
        super("recordVisit", Form.class, facts);
        this.visits = visits;
    }

    @Override
    protected Map<String, Object> shown(Matter matter) {
        Visit visit = visits.get(matter.getCode());
        Map<String, Object> shown = new HashMap<>();
        shown.put("decision", Decision.HELD.name());
        shown.put("seen", Objects.requireNonNullElse(visit.getSeen(), ""));
        shown.put("participants", Objects.requireNonNullElse(visit.getParticipants(), ""));
        shown.put(
                "facts",
                line("visit.day", visit.getVisitOn())
                        + line(
                                "visit.visitors",
                                visit.getVisitors().stream()
                                        .map(Person::getName)
                                        .collect(Collectors.joining("、")))
                        + line("visit.findings", visit.getFindings().size()));
        return shown;
    }

    @Override
    public Map<String, Object> complete(String code, Form form) {
        return Outcome.of(
                switch (form.decision()) {
                    case HELD -> record(code, form);
                    case POSTPONED -> postpone(code, form);
                    case CANCELLED -> cancel(code, form);
                });
    }

    private Enum<?> record(String code, Form form) {
        boolean found = visits.record(code, words("seen", form.seen()), words("participants", form.participants()));
        return found ? Left.FINDINGS : Left.SETTLED;
    }

    private Enum<?> postpone(String code, Form form) {
        visits.postpone(code, required("newDay", form.newDay()), words("reason", form.reason()));
        return Decision.POSTPONED;
    }

    private Enum<?> cancel(String code, Form form) {
        visits.cancel(code, words("reason", form.reason()));
        return Left.SETTLED;
    }

    private static String words(String field, @Nullable String text) {
        return required(field, text == null || text.isBlank() ? null : text);
    }
}
