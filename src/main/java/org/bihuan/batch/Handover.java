package org.bihuan.batch;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.hazard.ClosedLoop;
import org.bihuan.hazard.HazardAccess;
import org.bihuan.hazard.HazardLine;
import org.bihuan.hazard.HazardLookup;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.organization.StandIn;
import org.bihuan.organization.Succession;
import org.bihuan.organization.Succession.Say;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.MatterAccess;
import org.bihuan.supervision.MatterHandover;
import org.bihuan.workflow.HandingOver;
import org.bihuan.workflow.HeldTask;
import org.bihuan.workflow.StepRefused;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands the open tasks of somebody who leaves to others, each in a transaction of its own: what is refused leaves the others done. */
@Service
class Handover {

    /** How many are shown, and can be sent, at once. */
    static final int MOST = 100;

    private static final String SUCCESSOR = "successor";
    private static final String REASON = "reason";

    /** What a row asks for. */
    static final List<String> FIELDS = List.of(SUCCESSOR, REASON);

    /** Characters. */
    static final int LONGEST_REASON = 300;

    private final HandingOver tasks;
    private final Succession succession;
    private final Organization organization;
    private final HazardAccess access;
    private final HazardLookup hazards;
    private final ClosedLoop loop;
    private final MatterAccess matterAccess;
    private final MatterHandover matters;
    private final StandIn standIn;
    private final RowByRow rowByRow;
    private final MessageSource messages;
    private final TransactionTemplate transaction;

    Handover(
            HandingOver tasks,
            Succession succession,
            Organization organization,
            HazardAccess access,
            HazardLookup hazards,
            ClosedLoop loop,
            MatterAccess matterAccess,
            MatterHandover matters,
            StandIn standIn,
            RowByRow rowByRow,
            MessageSource messages,
            TransactionTemplate transaction) {
        this.tasks = tasks;
        this.succession = succession;
        this.organization = organization;
        this.access = access;
        this.hazards = hazards;
        this.loop = loop;
        this.matterAccess = matterAccess;
        this.matters = matters;
        this.standIn = standIn;
        this.rowByRow = rowByRow;
        this.messages = messages;
        this.transaction = transaction;
    }

    /**
     * What somebody holds, as the person logged in may hand it over.
     *
     * @param rows the first of them, at most {@value #MOST}
     * @param more how many there are beyond those
     */
    record Held(Person person, List<HeldRow> rows, int more) {}

    /**
     * Somebody with open tasks.
     *
     * @param tasks how many
     */
    record Burdened(Person person, long tasks) {}

    /** Those with open tasks whom the person logged in looks after: who has left first, then by unit; two statements. */
    @Transactional(readOnly = true)
    public List<Burdened> people() {
        List<Person> people = succession.lookedAfter();
        Map<String, Long> numbers = tasks.numberOf(people);
        return people.stream()
                .map(person -> new Burdened(person, numbers.getOrDefault(person.getLogin(), 0L)))
                .filter(burdened -> burdened.tasks() > 0)
                .sorted(comparing(burdened -> burdened.person().isActive()))
                .toList();
    }

    /** @throws NoSuchElementException if the person logged in may not hand over the tasks of this person */
    @Transactional(readOnly = true)
    public Held of(long id) {
        Person person = organization.person(id);
        Say say = succession.over(person).orElseThrow();
        List<HeldTask> held = tasks.of(person);
        Seen seen = seen(held);
        List<HeldTask> all = held.stream()
                .filter(task -> say.administers() || seen.has(task))
                .toList();
        List<HeldTask> shown = all.subList(0, Math.min(all.size(), MOST));
        return new Held(person, rows(person, shown, seen), all.size() - shown.size());
    }

    /** What tasks are about, by code, as far as the person logged in may see it. */
    private record Seen(Map<String, HazardLine> hazards, Map<String, Matter> matters) {

        private boolean has(HeldTask task) {
            return hazards.containsKey(task.businessKey()) || matters.containsKey(task.businessKey());
        }
    }

    private Seen seen(List<HeldTask> held) {
        List<String> codes = codes(held);
        return new Seen(
                access.seenOf(codes).stream().collect(toMap(HazardLine::code, line -> line)),
                matterAccess.seenOf(codes).stream().collect(toMap(Matter::getCode, matter -> matter)));
    }

    private static List<String> codes(List<HeldTask> held) {
        return held.stream().map(HeldTask::businessKey).distinct().toList();
    }

    private List<HeldRow> rows(Person person, List<HeldTask> held, Seen seen) {
        hazards.all(codes(held));
        matters.all(codes(held));
        Set<String> units = held.stream()
                .flatMap(task -> task.groups().stream())
                .map(Person::unitOf)
                .collect(Collectors.toSet());
        List<Person> candidates = succession.successors(units).stream()
                .filter(candidate -> !candidate.equals(person))
                .toList();
        Map<List<Person>, Integer> lists = new LinkedHashMap<>();
        return held.stream()
                .map(task -> {
                    List<Person> successors = candidates.stream()
                            .filter(candidate -> tasks.isFor(candidate, task))
                            .toList();
                    int list = lists.computeIfAbsent(successors, any -> lists.size());
                    return new HeldRow(
                            task,
                            seen.hazards().get(task.businessKey()),
                            seen.matters().get(task.businessKey()),
                            successors,
                            list,
                            false,
                            Map.of(),
                            null);
                })
                .toList();
    }

    /**
     * Hands over the rows that were sent.
     *
     * @param rows what was typed, by the id of the task
     * @throws NoSuchElementException if the person logged in may not hand over the tasks of this person
     */
    Sent send(long id, Map<String, Map<String, String>> rows, Locale language) {
        if (Boolean.TRUE.equals(transaction.execute(
                status -> succession.over(organization.person(id)).isEmpty()))) {
            throw new NoSuchElementException("Not the tasks of person " + id);
        }
        return rowByRow.take(
                "Handing over",
                rows,
                language,
                (task, typed) -> Objects.requireNonNull(transaction.execute(status -> hand(id, task, typed))));
    }

    /** Asks anew who may do it, and what is still held: meanwhile both can have changed. */
    private String hand(long id, String taskId, Map<String, String> typed) {
        Person from = organization.person(id);
        Say say = succession.over(from).orElseThrow(() -> new StepRefused("workflow.taken"));
        HeldTask task = tasks.of(from).stream()
                .filter(held -> held.id().equals(taskId))
                .filter(held -> say.administers() || seen(List.of(held)).has(held))
                .findFirst()
                .orElseThrow(() -> new StepRefused("workflow.taken"));
        String reason = typed.getOrDefault(REASON, "").strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new StepRefused("handover.refused.reason", LONGEST_REASON);
        }
        String login = typed.getOrDefault(SUCCESSOR, "").strip();
        if (login.isEmpty()) {
            throw new StepRefused("handover.refused.successor");
        }
        Person to = organization.person(login).orElseThrow(() -> new StepRefused("workflow.notToHold", login));
        return standIn.actFor(say.absent(), () -> {
            tasks.give(task, from, to);
            String said = said(task, from, to, reason);
            List<Matter> matter = matters.all(List.of(task.businessKey()));
            if (matter.isEmpty()) {
                loop.handOver(task.businessKey(), task.step(), to, said);
            } else {
                matters.handOver(matter.get(0), task, to, said);
            }
            return task.businessKey() + " " + task.name();
        });
    }

    /** As the record keeps it, in the language of the records. */
    private String said(HeldTask task, Person from, Person to, String reason) {
        return messages.getMessage(
                "handover.record",
                new Object[] {task.name(), from.getName(), to.getName(), reason},
                Locale.SIMPLIFIED_CHINESE);
    }
}
