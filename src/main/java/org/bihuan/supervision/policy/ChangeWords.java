package org.bihuan.supervision.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.bihuan.organization.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what a change is about, and what a measure said before, in the language of the records. */
@Component
class ChangeWords {

    private final MessageSource messages;

    ChangeWords(MessageSource messages) {
        this.messages = messages;
    }

    /** In a line, such as: 调整措施 QSS-C-2026-0001-01. */
    String subject(@Nullable PolicyMeasure measure) {
        return measure == null
                ? said("policy.change.subject.addition")
                : said("policy.change.subject.measure", measure.getMatter().getCode());
    }

    /** Only what is different now, such as: 原责任人：张三；原完成期限：2026-12-01. */
    String was(PlannedMeasure before, PlannedMeasure now) {
        List<String> said = new ArrayList<>();
        was(said, "text", before.getText(), now.getText());
        was(said, "owner", name(before), name(now));
        was(said, "deadline", before.getDeadline(), now.getDeadline());
        was(said, "evidence", before.getEvidence(), now.getEvidence());
        was(said, "finding", before.getFinding(), now.getFinding());
        return String.join("；", said);
    }

    private void was(List<String> said, String part, @Nullable Object before, @Nullable Object now) {
        if (!Objects.equals(before, now)) {
            said.add(said("policy.change.was." + part, before == null ? "—" : before.toString()));
        }
    }

    private static @Nullable String name(PlannedMeasure measure) {
        Person owner = measure.getOwner();
        return owner == null ? null : owner.getName();
    }

    private String said(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
