package org.bihuan.hazard;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.bihuan.notification.DigestKind;
import org.bihuan.notification.DigestPart;
import org.bihuan.workflow.WaitingTask;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How a digest puts tasks about hazards; in Chinese, like all mails. */
@Component
class DigestWords {

    /** How many tasks a part of a digest names; it counts the others. */
    static final int MOST_LINES = 10;

    private final MessageSource messages;

    DigestWords(MessageSource messages) {
        this.messages = messages;
    }

    /** A hazard by which a task is named. */
    record Named(String code, @Nullable Grade grade, String place) {}

    /** @param waiting the tasks of this kind, the most pressing first */
    DigestPart part(DigestKind kind, List<WaitingTask> waiting, Map<String, Named> named, LocalDate today) {
        List<DigestPart.Line> lines = waiting.stream()
                .limit(MOST_LINES)
                .filter(task -> named.containsKey(task.businessKey()))
                .map(task -> line(task, Objects.requireNonNull(named.get(task.businessKey())), today))
                .toList();
        String title = words("hazard.digest." + kind, waiting.size());
        return new DigestPart(kind, title, lines, waiting.size() - lines.size());
    }

    private DigestPart.Line line(WaitingTask task, Named hazard, LocalDate today) {
        Grade grade = hazard.grade();
        String text = words(
                "hazard.digest.line",
                hazard.code(),
                grade == null ? words("hazard.digest.ungraded") : words("grade." + grade),
                hazard.place(),
                task.name());
        return new DigestPart.Line(text + when(task.due(), today), "/hazards/" + hazard.code() + "/task");
    }

    private String when(@Nullable LocalDate due, LocalDate today) {
        if (due == null || due.equals(today)) {
            return "";
        }
        return due.isBefore(today)
                ? words("hazard.digest.daysOverdue", ChronoUnit.DAYS.between(due, today))
                : words("hazard.digest.dueOn", due.toString());
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
