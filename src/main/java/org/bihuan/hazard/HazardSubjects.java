package org.bihuan.hazard;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.bihuan.workflow.TaskSubject;
import org.bihuan.workflow.TaskSubjects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a task about a hazard is about: its code, grade and place. */
@Component
class HazardSubjects implements TaskSubjects {

    private final JdbcClient jdbc;
    private final MessageSource messages;

    HazardSubjects(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    private record Named(String code, @Nullable Grade grade, String place) {}

    @Override
    public List<TaskSubject> of(Collection<String> codes) {
        return jdbc
                .sql("select code, grade, place from hazard where code in (:codes)")
                .param("codes", codes)
                .query(Named.class)
                .stream()
                .map(this::subject)
                .toList();
    }

    private TaskSubject subject(Named hazard) {
        String grade = words(hazard.grade() == null ? "hazard.digest.ungraded" : "grade." + hazard.grade());
        return new TaskSubject(
                hazard.code(),
                words("hazard.digest.subject", hazard.code(), grade, hazard.place()),
                "/hazards/" + hazard.code());
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
