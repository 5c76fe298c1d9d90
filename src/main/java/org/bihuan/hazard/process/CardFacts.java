package org.bihuan.hazard.process;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.bihuan.hazard.Grade;
import org.bihuan.hazard.Hazard;
import org.bihuan.organization.Unit;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The few facts that Tasklist's cards show and tasks are sorted by. They are process variables, in Chinese as the cards show
 * variables as they are.
 */
@Component
class CardFacts {

    private final MessageSource messages;

    CardFacts(MessageSource messages) {
        this.messages = messages;
    }

    Map<String, Object> proposed(Grade grade, Locale locale) {
        return Map.of("grade", name(grade, locale), "priority", grade.priority());
    }

    Map<String, Object> graded(Hazard hazard) {
        Grade grade = hazard.getGrade();
        return grade == null ? Map.of() : proposed(grade, Locale.SIMPLIFIED_CHINESE);
    }

    /** What is known from the assignment on. */
    Map<String, Object> assigned(Hazard hazard) {
        Map<String, Object> facts = new HashMap<>();
        Unit section = hazard.getSection();
        if (section != null) {
            facts.put("section", section.getName());
        }
        if (hazard.getDeadline() != null) {
            facts.put("deadline", hazard.getDeadline().toString());
        }
        return facts;
    }

    /** Everything, for an instance that starts in the middle. */
    Map<String, Object> all(Hazard hazard) {
        Map<String, Object> facts = new HashMap<>(graded(hazard));
        facts.putAll(assigned(hazard));
        facts.put("hazard", hazard.getCode());
        facts.put("mine", hazard.getMine().getCode());
        facts.put("place", hazard.getPlace());
        return facts;
    }

    private String name(Grade grade, Locale locale) {
        return messages.getMessage("grade." + grade.name(), null, locale);
    }
}
