package org.bihuan.hazard;

import java.util.Map;
import java.util.stream.Stream;
import org.bihuan.notification.Letter;
import org.bihuan.notification.Outbox;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.organization.Role;
import org.bihuan.organization.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is told by e-mail of a re-check. */
@Component
class RecheckLetters {

    private final Outbox outbox;
    private final HazardLetters hazards;
    private final Organization organization;
    private final Supervision supervision;

    RecheckLetters(Outbox outbox, HazardLetters hazards, Organization organization, Supervision supervision) {
        this.outbox = outbox;
        this.hazards = hazards;
        this.organization = organization;
        this.supervision = supervision;
    }

    void askForRecheck(Hazard hazard) {
        Stream<Person> checkers = organization.holders(Role.SAFETY_OFFICER, hazard.getMine()).stream()
                .filter(hazard::mayRecheck);
        post(hazard, "recheckAsked", null, checkers);
    }

    /** Tells the reporter, who accepted, those who rectify again and those who supervise it now. */
    void tellOfFalseClosure(Hazard hazard, @Nullable Person accepted, String opinion) {
        Stream<Person> named =
                Stream.of(hazard.getReporter(), accepted, hazard.getRectifier()).flatMap(Stream::ofNullable);
        Unit section = hazard.getSection();
        Stream<Person> heads =
                section == null ? Stream.empty() : organization.holders(Role.SECTION_HEAD, section).stream();
        post(hazard, "falseClosure", opinion, Stream.concat(Stream.concat(named, heads), supervisors(hazard)));
    }

    private Stream<Person> supervisors(Hazard hazard) {
        return hazard.getState() == HazardState.RECTIFYING
                ? supervision.supervisors(supervision.level(hazard), hazard).stream()
                : Stream.empty();
    }

    private void post(Hazard hazard, String template, @Nullable String note, Stream<Person> recipients) {
        Map<String, String> model = hazards.model(hazard, note);
        outbox.post(recipients.distinct().toList(), person -> {
            String key = String.join(
                    "/",
                    hazard.getCode(),
                    template,
                    String.valueOf(hazard.getFalseClosures()),
                    String.valueOf(person.getId()));
            String link = "/hazards/" + hazard.getCode() + "/task";
            return new Letter(key, person.getId(), template, model, link, hazard.getGrade() == Grade.MAJOR);
        });
    }
}
