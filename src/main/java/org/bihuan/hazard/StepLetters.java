package org.bihuan.hazard;

import static java.util.stream.Stream.concat;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Stream;
import org.bihuan.notification.Letter;
import org.bihuan.notification.Outbox;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.organization.Role;
import org.springframework.stereotype.Component;

/** Who is told by e-mail of a step that waits too long. */
@Component
class StepLetters {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Outbox outbox;
    private final HazardLetters hazards;
    private final Organization organization;
    private final Clock clock;

    StepLetters(Outbox outbox, HazardLetters hazards, Organization organization, Clock clock) {
        this.outbox = outbox;
        this.hazards = hazards;
        this.organization = organization;
        this.clock = clock;
    }

    /** Tells whom it concerns, once for an occasion. */
    void tell(Hazard hazard, StepWatch.Waiting waiting, Step what, Instant occasion) {
        boolean late = what != Step.STEP_REMINDED;
        Map<String, String> model = hazards.model(hazard, null);
        model.put("step", waiting.name());
        model.put("limit", MINUTE.format(waiting.due().atZone(clock.getZone())));
        outbox.post(told(hazard, what).distinct().toList(), person -> {
            String key = String.join(
                    "/", hazard.getCode(), what.name(), occasion.toString(), String.valueOf(person.getId()));
            return new Letter(
                    key,
                    person.getId(),
                    late ? "stepOverdue" : "stepReminder",
                    model,
                    "/hazards/" + hazard.getCode() + "/task",
                    late || hazard.getGrade() == Grade.MAJOR);
        });
    }

    private Stream<Person> told(Hazard hazard, Step what) {
        return switch (what) {
            case STEP_REMINDED -> actors(hazard);
            case STEP_OVERDUE -> concat(actors(hazard), headsOfSafety(hazard));
            case STEP_RAISED_DEPUTY -> organization.holders(Role.DEPUTY_MANAGER, hazard.getMine()).stream();
            case STEP_RAISED_MANAGER -> organization.holders(Role.MINE_MANAGER, hazard.getMine()).stream();
            default -> throw new IllegalArgumentException("Nobody is told of " + what + " here");
        };
    }

    /** Those who must act: the acceptor if one is named, else any safety officer who may. */
    private Stream<Person> actors(Hazard hazard) {
        if (hazard.getState() == HazardState.ACCEPTING && hazard.getAcceptor() != null) {
            return Stream.of(hazard.getAcceptor());
        }
        return organization.holders(Role.SAFETY_OFFICER, hazard.getMine()).stream()
                .filter(officer -> !hazard.isInRecheck() || hazard.mayRecheck(officer));
    }

    private Stream<Person> headsOfSafety(Hazard hazard) {
        return organization.safetyDepartments(hazard.getMine()).stream()
                .flatMap(department -> organization.holders(Role.SECTION_HEAD, department).stream());
    }
}
