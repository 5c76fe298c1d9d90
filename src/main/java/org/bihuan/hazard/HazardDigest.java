package org.bihuan.hazard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bihuan.notification.DigestKind;
import org.bihuan.notification.DigestPart;
import org.bihuan.notification.DigestSource;
import org.bihuan.organization.Person;
import org.bihuan.workflow.TaskSubject;
import org.bihuan.workflow.TaskSubjects;
import org.bihuan.workflow.WaitingTask;
import org.bihuan.workflow.WaitingTasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** In everybody's digest: the tasks that wait for them, by when they are due. */
@Component
class HazardDigest implements DigestSource {

    /** Work, not a decision: it need not be named before it is due soon. */
    private static final Set<String> WORK = Set.of("rectifyHazard", "carryOutMeasure");

    private static final Comparator<WaitingTask> MOST_PRESSING = Comparator.comparing(
                    WaitingTask::due, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(WaitingTask::since)
            .thenComparing(WaitingTask::businessKey);

    private final WaitingTasks tasks;
    private final DigestWords words;
    private final List<TaskSubjects> subjects;

    HazardDigest(WaitingTasks tasks, DigestWords words, List<TaskSubjects> subjects) {
        this.tasks = tasks;
        this.words = words;
        this.subjects = subjects;
    }

    @Override
    public Map<Long, List<DigestPart>> parts(Collection<Person> people, LocalDate today) {
        Map<Long, Map<DigestKind, List<WaitingTask>>> sorted = new HashMap<>();
        tasks.of(people).forEach((person, waiting) -> sorted.put(person, byKind(waiting, today)));
        Map<String, TaskSubject> named = named(sorted.values());
        Map<Long, List<DigestPart>> parts = new HashMap<>();
        sorted.forEach((person, kinds) -> parts.put(
                person,
                kinds.entrySet().stream()
                        .map(kind -> words.part(kind.getKey(), kind.getValue(), named, today))
                        .toList()));
        return parts;
    }

    private static Map<DigestKind, List<WaitingTask>> byKind(List<WaitingTask> waiting, LocalDate today) {
        Map<DigestKind, List<WaitingTask>> kinds = new EnumMap<>(DigestKind.class);
        waiting.stream().sorted(MOST_PRESSING).forEach(task -> {
            DigestKind kind = kind(task, today);
            if (kind != null) {
                kinds.computeIfAbsent(kind, key -> new ArrayList<>()).add(task);
            }
        });
        return kinds;
    }

    private static @Nullable DigestKind kind(WaitingTask task, LocalDate today) {
        LocalDate due = task.due();
        if (due != null && !due.isAfter(today)) {
            return due.isBefore(today) ? DigestKind.OVERDUE : DigestKind.DUE_TODAY;
        }
        if (!WORK.contains(task.step())) {
            return DigestKind.TO_DECIDE;
        }
        return due == null || due.isAfter(today.plusDays(DigestKind.SOON_IN_DAYS)) ? null : DigestKind.DUE_SOON;
    }

    /** What the digests will name, by code, in one statement for each kind. */
    private Map<String, TaskSubject> named(Collection<Map<DigestKind, List<WaitingTask>>> all) {
        List<String> codes = all.stream()
                .flatMap(kinds -> kinds.values().stream())
                .flatMap(waiting -> waiting.stream().limit(DigestWords.MOST_LINES))
                .map(WaitingTask::businessKey)
                .distinct()
                .toList();
        return codes.isEmpty()
                ? Map.of()
                : subjects.stream()
                        .flatMap(some -> some.of(codes).stream())
                        .collect(Collectors.toMap(TaskSubject::code, Function.identity()));
    }
}
