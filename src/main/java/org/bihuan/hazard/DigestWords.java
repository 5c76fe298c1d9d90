package org.bihuan.hazard;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.bihuan.notification.DigestKind;
import org.bihuan.notification.DigestPart;
import org.bihuan.workflow.TaskSubject;
import org.bihuan.workflow.WaitingTask;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How a digest puts tasks; in Chinese, like all mails. */
@Component
class DigestWords {

    /** How many tasks a part of a digest names; it counts the others. */
    static final int MOST_LINES = 10;

    private final MessageSource messages;

    DigestWords(MessageSource messages) {
        this.messages = messages;
    }

    /** @param waiting the tasks of this kind, the most pressing first */
    DigestPart part(DigestKind kind, List<WaitingTask> waiting, Map<String, TaskSubject> named, LocalDate today) {
        List<DigestPart.Line> lines = waiting.stream()
                .limit(MOST_LINES)
                .filter(task -> named.containsKey(task.businessKey()))
                .map(task -> line(task, Objects.requireNonNull(named.get(task.businessKey())), today))
                .toList();
        String title = words("hazard.digest." + kind, waiting.size());
        return new DigestPart(kind, title, lines, waiting.size() - lines.size());
    }

    private DigestPart.Line line(WaitingTask task, TaskSubject about, LocalDate today) {
        String text = words("hazard.digest.line", about.words(), task.name());
        return new DigestPart.Line(text + when(task.due(), today), about.page() + "/task");
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
