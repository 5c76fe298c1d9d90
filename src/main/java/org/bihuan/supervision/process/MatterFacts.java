package org.bihuan.supervision.process;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.MatterKind;
import org.bihuan.supervision.MatterLetters;
import org.bihuan.supervision.MatterRegister;
import org.bihuan.workflow.AskedTask;
import org.bihuan.workflow.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What cards, forms and the first letter say of every matter. */
@Component
@Transactional
public class MatterFacts {

    /** How many characters of the subject a card shows. */
    private static final int SUBJECT = 60;

    private final MatterRegister matters;
    private final MatterLetters letters;
    private final MessageSource messages;

    MatterFacts(MatterRegister matters, MatterLetters letters, MessageSource messages) {
        this.matters = matters;
        this.letters = letters;
        this.messages = messages;
    }

    /** The few facts that Tasklist's cards show, in Chinese as the cards show variables as they are. */
    Map<String, Object> card(String code) {
        Matter matter = matters.get(code);
        Map<String, Object> card = new HashMap<>();
        card.put("matter", matter.getCode());
        card.put("about", matter.getUnit().getName());
        card.put("subject", shortened(matter.getSubject()));
        if (matter.getDueOn() != null) {
            card.put("until", matter.getDueOn().toString());
        }
        return card;
    }

    private static String shortened(String subject) {
        return subject.codePointCount(0, subject.length()) <= SUBJECT
                ? subject
                : subject.substring(0, subject.offsetByCodePoints(0, SUBJECT)) + "…";
    }

    void ask(String code, AskedTask task) {
        letters.ask(matters.get(code), task);
    }

    /** The facts of the matter as the text {@code facts}, and what a form adds. */
    Map<String, Object> of(String code, Function<Matter, Map<String, Object>> added) {
        Matter matter = matters.get(code);
        Map<String, Object> shown = new HashMap<>(added.apply(matter));
        String text = line("matter.field.unit", matter.getUnit().getName())
                + line("matter.field.subject", matter.getSubject())
                + line(dueOn(matter), matter.getDueOn());
        shown.merge("facts", text, (own, common) -> common.toString() + own);
        return shown;
    }

    /** The last day of a policy is that of its approval. */
    private static String dueOn(Matter matter) {
        return matter.getKind() == MatterKind.POLICY ? "policy.open.dueOn" : "matter.field.dueOn";
    }

    /** A line of a form's facts; {@code ""} if there is nothing to say. */
    String line(String label, @Nullable Object value) {
        return value == null || value.toString().isBlank()
                ? ""
                : "**%s** %s\n\n".formatted(said(label), PlainText.of(value.toString()));
    }

    private String said(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
