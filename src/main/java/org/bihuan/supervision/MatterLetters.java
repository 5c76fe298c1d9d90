package org.bihuan.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
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
import org.bihuan.workflow.AskedTask;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What people are written about matters: who is asked to do a task, who let it lie, and what else they should know. */
@Component
public class MatterLetters {

    private final Outbox outbox;
    private final Organization organization;
    private final Authorities authorities;
    private final MessageSource messages;
    private final Clock clock;

    MatterLetters(
            Outbox outbox, Organization organization, Authorities authorities, MessageSource messages, Clock clock) {
        this.outbox = outbox;
        this.organization = organization;
        this.authorities = authorities;
        this.messages = messages;
        this.clock = clock;
    }

    /** Asks those for whom a task begins to wait. */
    public void ask(Matter matter, AskedTask task) {
        post(matter, "matterAsked", task.id(), doers(task), about(matter, task), false);
    }

    /** Tells people of a step that was taken, once for its line in the record. */
    public void inform(MatterStepped stepped, Collection<Person> people) {
        Map<String, String> model = model(stepped.matter());
        model.put("step", said("matter.step." + stepped.step().name()));
        put(model, "reason", stepped.note());
        post(stepped.matter(), "matterTold", String.valueOf(stepped.entry()), people.stream(), model, false);
    }

    /** Tells those for whom tasks wait of a step that was taken. */
    public void informDoers(MatterStepped stepped, Collection<AskedTask> waiting) {
        inform(stepped, waiting.stream().flatMap(this::doers).distinct().toList());
    }

    /** Tells the mine's manager and the group that owns it of a step that was taken. */
    public void informMine(MatterStepped stepped) {
        Unit mine = stepped.matter().getUnit();
        Set<Person> told = new LinkedHashSet<>(organization.holders(Role.MINE_MANAGER, mine));
        mine.parent().ifPresent(group -> told.addAll(organization.holders(Role.GROUP_SAFETY, group)));
        inform(stepped, told);
    }

    /** Reminds of a task that waits, or tells that it is late, once for its line in the record. */
    void tell(MatterStepped stepped, AskedTask task, Watched step) {
        Matter matter = stepped.matter();
        Stream<Person> told =
                switch (step) {
                    case TASK_REMINDED, TASK_DUE_TODAY -> doers(task);
                    case TASK_OVERDUE -> Stream.concat(doers(task), above(matter, task, 1));
                    case TASK_RAISED -> above(matter, task, 2);
                };
        boolean late = step == Watched.TASK_OVERDUE || step == Watched.TASK_RAISED;
        String template = late ? "matterOverdue" : "matterReminder";
        post(matter, template, String.valueOf(stepped.entry()), told, about(matter, task), late);
    }

    /** The first or second above those who let it lie: above the lowest of those who may take it or, once somebody has it, above them. */
    private Stream<Person> above(Matter matter, AskedTask task, int rung) {
        Set<String> late = new HashSet<>(task.groups());
        if (task.assignee() != null) {
            organization.person(task.assignee()).ifPresent(holder -> late.retainAll(holder.groups()));
        }
        return authorities.above(matter.getUnit(), late, rung).stream();
    }

    private Stream<Person> doers(AskedTask task) {
        String assignee = task.assignee();
        return assignee == null ? organization.members(task.groups()).stream() : organization.person(assignee).stream();
    }

    private void post(
            Matter matter,
            String template,
            String occasion,
            Stream<Person> people,
            Map<String, String> model,
            boolean urgent) {
        outbox.post(
                people.distinct().toList(),
                person -> new Letter(
                        String.join("/", matter.getCode(), occasion, template, String.valueOf(person.getId())),
                        person.getId(),
                        template,
                        model,
                        "/matters/" + matter.getCode() + "/task",
                        urgent));
    }

    private Map<String, String> about(Matter matter, AskedTask task) {
        Map<String, String> model = model(matter);
        model.put("step", task.name());
        LocalDate due = task.due();
        if (due != null) {
            model.put("limit", due.toString());
            model.put("days", String.valueOf(Math.abs(ChronoUnit.DAYS.between(LocalDate.now(clock), due))));
        }
        return model;
    }

    private Map<String, String> model(Matter matter) {
        Map<String, String> model = new HashMap<>();
        model.put("code", matter.getCode());
        model.put("mine", matter.getUnit().getName());
        model.put("about", said("matter.kind." + matter.getKind()));
        model.put("subject", matter.getSubject());
        return model;
    }

    private static void put(Map<String, String> model, String key, @Nullable String value) {
        if (value != null) {
            model.put(key, value);
        }
    }

    private String said(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }
}
