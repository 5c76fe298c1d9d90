package org.bihuan.supervision;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.bihuan.workflow.TaskSubject;
import org.bihuan.workflow.TaskSubjects;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a task about a matter is about: its code, kind and unit. */
@Component
class MatterSubjects implements TaskSubjects {

    private final JdbcClient jdbc;
    private final MessageSource messages;

    MatterSubjects(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    private record Named(String code, MatterKind kind, String unit) {}

    @Override
    public List<TaskSubject> of(Collection<String> codes) {
        return jdbc
                .sql("select m.code, m.kind, u.name unit from matter m join unit u on u.id = m.unit_id"
                        + " where m.code in (:codes)")
                .param("codes", codes)
                .query(Named.class)
                .stream()
                .map(this::subject)
                .toList();
    }

    private TaskSubject subject(Named matter) {
        String kind = words("matter.kind." + matter.kind());
        return new TaskSubject(
                matter.code(),
                words("matter.subject", matter.code(), kind, matter.unit()),
                "/matters/" + matter.code());
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
