package org.bihuan.supervision.benchmark;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bihuan.notification.Letter;
import org.bihuan.notification.Outbox;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.organization.Role;
import org.bihuan.supervision.Rounds;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds the promotion office, once a month, while fewer trainings were held in the year than {@code bpmn/training-plan.dmn} asks for. */
@Service
@Transactional
class MissingTrainings {

    private static final String ROUND = "TRAININGS";

    private final Trainings trainings;
    private final BenchmarkPlan plan;
    private final Rounds rounds;
    private final Organization organization;
    private final Outbox outbox;
    private final Clock clock;

    MissingTrainings(
            Trainings trainings,
            BenchmarkPlan plan,
            Rounds rounds,
            Organization organization,
            Outbox outbox,
            Clock clock) {
        this.trainings = trainings;
        this.plan = plan;
        this.rounds = rounds;
        this.organization = organization;
        this.outbox = outbox;
        this.clock = clock;
    }

    void look() {
        LocalDate today = LocalDate.now(clock);
        BenchmarkPlan.Month month = plan.of(today);
        if (month.wanted() == 0 || today.getDayOfMonth() < month.remindOn()) {
            return;
        }
        long held = trainings.held(today.withDayOfYear(1), LocalDate.of(today.getYear(), 12, 31));
        if (held < month.wanted() && rounds.begin(ROUND, today.withDayOfMonth(1))) {
            List<Person> office = organization.holders(Role.PROMOTION_OFFICER);
            outbox.post(office, person -> letter(today, held, month.wanted(), person));
        }
    }

    private static Letter letter(LocalDate today, long held, int wanted, Person person) {
        return new Letter(
                "trainings/" + today + "/" + person.getId(),
                person.getId(),
                "trainingWanted",
                Map.of(
                        "summary", String.valueOf(today.getYear()),
                        "days", String.valueOf(held),
                        "limit", String.valueOf(wanted)),
                "/benchmark-mines",
                false);
    }
}
