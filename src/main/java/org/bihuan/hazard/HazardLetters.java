package org.bihuan.hazard;

import static java.util.stream.Stream.concat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bihuan.notification.Letter;
import org.bihuan.notification.Outbox;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.organization.Role;
import org.bihuan.organization.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who is told of which step by e-mail. */
@Component
class HazardLetters {

    private static final int LONGEST_DESCRIPTION = 80;
    private static final Set<Step> URGENT = EnumSet.of(Step.OVERDUE, Step.RAISED, Step.FIRM_DATE_SET);
    private static final Set<Step> TIMED = EnumSet.of(Step.REMINDED, Step.DUE_TODAY, Step.OVERDUE);

    private final Outbox outbox;
    private final Organization organization;
    private final Supervision supervision;
    private final ExtensionAuthority authority;
    private final MessageSource messages;
    private final Clock clock;

    HazardLetters(
            Outbox outbox,
            Organization organization,
            Supervision supervision,
            ExtensionAuthority authority,
            MessageSource messages,
            Clock clock) {
        this.outbox = outbox;
        this.organization = organization;
        this.supervision = supervision;
        this.authority = authority;
        this.messages = messages;
        this.clock = clock;
    }

    @EventListener
    void tell(HazardStepped stepped) {
        Hazard hazard = stepped.hazard();
        switch (stepped.step()) {
            case ASSIGNED -> post(stepped, "assigned", rectifiers(hazard));
            case RECTIFIER_NAMED ->
                post(stepped, "assigned", rectifiers(hazard).filter(person -> !person.equals(stepped.actor())));
            case REMINDED -> post(stepped, "reminder", rectifiers(hazard));
            case DUE_TODAY -> post(stepped, "dueToday", rectifiers(hazard));
            case OVERDUE -> post(stepped, "overdue", concat(concerned(hazard), supervisors(hazard)));
            case RAISED -> post(stepped, "raised", concat(supervisors(hazard), concerned(hazard)));
            case INSTRUCTED, FIRM_DATE_SET -> post(stepped, "instructed", concerned(hazard));
            case REASSIGNED -> post(stepped, "assigned", concerned(hazard));
            case EXTENSION_ASKED -> post(stepped, "extensionAsked", authority(hazard));
            case EXTENSION_GRANTED -> post(stepped, "extensionGranted", concerned(hazard));
            case EXTENSION_REFUSED -> post(stepped, "extensionRefused", concerned(hazard));
            case RECTIFIED -> {
                if (!hazard.isListed()) {
                    post(stepped, "acceptanceAsked", acceptors(hazard));
                }
            }
            case REPORTED -> {
                if (hazard.isFixedOnTheSpot()) {
                    post(stepped, "acceptanceAsked", acceptors(hazard));
                }
            }
            case ACCEPTANCE_FAILED -> {
                if (hazard.getSection() != null) {
                    post(stepped, "acceptanceFailed", rectifiers(hazard));
                }
            }
            case HANDED_OVER ->
                post(
                        stepped,
                        "handedOver",
                        Stream.ofNullable(stepped.to()).filter(person -> !person.equals(stepped.actor())));
            case CLOSED ->
                post(
                        stepped,
                        "closed",
                        concat(Stream.ofNullable(hazard.getReporter()), Stream.ofNullable(hazard.getRectifier())));
            default -> {}
        }
    }

    void post(HazardStepped stepped, String template, Stream<Person> recipients) {
        Hazard hazard = stepped.hazard();
        boolean urgent = URGENT.contains(stepped.step()) || hazard.getGrade() == Grade.MAJOR;
        String link = "/hazards/" + hazard.getCode() + (stepped.step() == Step.CLOSED ? "" : "/task");
        Map<String, String> model = model(hazard, stepped.note());
        outbox.post(
                recipients.distinct().toList(),
                person -> new Letter(key(stepped, person), person.getId(), template, model, link, urgent));
    }

    /** What a timer says is said once for a deadline and day; what people do, once for each time they do it. */
    private String key(HazardStepped stepped, Person person) {
        String occasion = TIMED.contains(stepped.step())
                ? stepped.hazard().getDeadline() + "/" + LocalDate.now(clock)
                : String.valueOf(stepped.entry());
        return String.join(
                "/", stepped.hazard().getCode(), stepped.step().name(), occasion, String.valueOf(person.getId()));
    }

    Map<String, String> model(Hazard hazard, @Nullable String note) {
        Map<String, String> model = new HashMap<>();
        model.put("code", hazard.getCode());
        model.put("mine", hazard.getMine().getName());
        model.put("place", hazard.getPlace());
        model.put("description", shortened(hazard.getDescription()));
        put(model, "grade", hazard.getGrade() == null ? null : gradeName(hazard.getGrade()));
        put(
                model,
                "section",
                hazard.getSection() == null ? null : hazard.getSection().getName());
        put(
                model,
                "rectifier",
                hazard.getRectifier() == null ? null : hazard.getRectifier().getName());
        put(model, "reason", note);
        put(model, "step", hazard.getGrade() == Grade.MAJOR ? said("state." + hazard.getState()) : null);
        LocalDate deadline = hazard.getDeadline();
        if (deadline != null) {
            model.put("deadline", deadline.toString());
            model.put("days", String.valueOf(Math.abs(ChronoUnit.DAYS.between(LocalDate.now(clock), deadline))));
        }
        return model;
    }

    private static void put(Map<String, String> model, String key, @Nullable String value) {
        if (value != null) {
            model.put(key, value);
        }
    }

    private String gradeName(Grade grade) {
        return said("grade." + grade.name());
    }

    private String said(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }

    private static String shortened(String description) {
        return description.length() <= LONGEST_DESCRIPTION
                ? description
                : description.substring(0, LONGEST_DESCRIPTION) + "…";
    }

    private Stream<Person> rectifiers(Hazard hazard) {
        return hazard.getRectifier() == null ? heads(hazard) : Stream.of(hazard.getRectifier());
    }

    private Stream<Person> heads(Hazard hazard) {
        Unit section = hazard.getSection();
        return section == null ? Stream.empty() : organization.holders(Role.SECTION_HEAD, section).stream();
    }

    /** Who does the work, and the heads of their section. */
    private Stream<Person> concerned(Hazard hazard) {
        return concat(rectifiers(hazard), heads(hazard));
    }

    /** Who supervises now: named persons may have left, whoever holds the role has not. */
    private Stream<Person> supervisors(Hazard hazard) {
        return concat(
                Stream.ofNullable(hazard.getSupervisor()),
                supervision.supervisors(supervision.level(hazard), hazard).stream());
    }

    private Stream<Person> authority(Hazard hazard) {
        return supervision.supervisors(authority.of(hazard).level(), hazard).stream();
    }

    private Stream<Person> acceptors(Hazard hazard) {
        return hazard.getAcceptor() == null
                ? organization.holders(Role.SAFETY_OFFICER, hazard.getMine()).stream()
                : Stream.of(hazard.getAcceptor());
    }
}
