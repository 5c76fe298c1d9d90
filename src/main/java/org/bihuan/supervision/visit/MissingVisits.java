package org.bihuan.supervision.visit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
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

/** Reminds the promotion office, once a month, of a month that has had no visit by the day that {@code bpmn/visit-plan.dmn} names. */
@Service
@Transactional
class MissingVisits {

    private static final String ROUND = "VISITS";

    private final Visits visits;
    private final VisitPlan plan;
    private final Rounds rounds;
    private final Organization organization;
    private final Outbox outbox;
    private final Clock clock;

    MissingVisits(Visits visits, VisitPlan plan, Rounds rounds, Organization organization, Outbox outbox, Clock clock) {
        this.visits = visits;
        this.plan = plan;
        this.rounds = rounds;
        this.organization = organization;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Looks at the month of today; whatever came late is made up for on the days after. */
    void look() {
        LocalDate today = LocalDate.now(clock);
        YearMonth month = YearMonth.from(today);
        boolean late = today.getDayOfMonth() >= plan.of(today).remindOn();
        if (late && !visits.wereHeld(month.atDay(1), month.atEndOfMonth()) && rounds.begin(ROUND, month.atDay(1))) {
            List<Person> office = organization.holders(Role.PROMOTION_OFFICER);
            outbox.post(office, person -> letter(month, person));
        }
    }

    private static Letter letter(YearMonth month, Person person) {
        return new Letter(
                "visits/" + month + "/" + person.getId(),
                person.getId(),
                "visitWanted",
                Map.of("day", month.toString()),
                "/visits",
                false);
    }
}
