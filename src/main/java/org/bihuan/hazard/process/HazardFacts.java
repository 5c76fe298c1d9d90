package org.bihuan.hazard.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.bihuan.hazard.Grade;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardLookup;
import org.bihuan.hazard.SupervisionLevel;
import org.bihuan.organization.Person;
import org.bihuan.workflow.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What every form of the loop shows of its hazard. */
@Component
@Transactional(readOnly = true)
class HazardFacts {

    private final HazardLookup hazards;
    private final MessageSource messages;

    HazardFacts(HazardLookup hazards, MessageSource messages) {
        this.hazards = hazards;
        this.messages = messages;
    }

    /** The facts, and what a form adds to them. */
    Map<String, Object> of(String code, Function<Hazard, Map<String, Object>> added) {
        Hazard hazard = hazards.get(code);
        Map<String, Object> facts = new HashMap<>();
        facts.put("facts", summary(hazard));
        facts.putAll(added.apply(hazard));
        return facts;
    }

    String summary(Hazard hazard) {
        StringBuilder text = new StringBuilder();
        line(text, "description", hazard.getDescription());
        line(text, "place", hazard.getPlace());
        line(text, "field", said("field.value." + hazard.getField().name()));
        line(text, "source", said("source." + hazard.getSource().name()));
        line(text, "reporter", hazard.isAnonymous() ? said("hazard.anonymous") : name(hazard.getReporter()));
        line(text, "grade", grade(hazard));
        line(text, "measures", hazard.getMeasures());
        line(
                text,
                "section",
                hazard.getSection() == null ? null : hazard.getSection().getName());
        hazard.getProposedSection().ifPresent(section -> line(text, "proposedSection", section.getName()));
        line(text, "rectifier", name(hazard.getRectifier()));
        line(text, "deadline", hazard.getDeadline());
        if (!Objects.equals(hazard.getFirstDeadline(), hazard.getDeadline())) {
            line(text, "firstDeadline", hazard.getFirstDeadline());
        }
        line(text, "firmDate", hazard.getFirmDate());
        SupervisionLevel level = hazard.getSupervisionLevel();
        line(text, "supervision", level == null ? null : said("level." + level.name()));
        hazard.getPendingExtension().ifPresent(asked -> {
            line(text, "until", asked.until());
            line(text, "extensionReason", asked.reason());
            line(text, "interimMeasures", asked.interimMeasures());
        });
        line(text, "rectification", hazard.getRectification());
        line(text, "rectifiedBy", name(hazard.getRectifiedBy()));
        return text.toString();
    }

    private @Nullable String grade(Hazard hazard) {
        Grade grade = hazard.getGrade();
        if (grade != null) {
            return said("grade." + grade.name());
        }
        Grade proposed = hazard.getProposedGrade();
        return proposed == null ? null : said("grade." + proposed.name()) + said("hazard.proposed");
    }

    void line(StringBuilder text, String field, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            text.append("**").append(said("field." + field)).append("** ");
            text.append(PlainText.of(value.toString())).append("\n\n");
        }
    }

    private String said(String key) {
        return messages.getMessage(key, null, key, LocaleContextHolder.getLocale());
    }

    private static @Nullable String name(@Nullable Person person) {
        return person == null ? null : person.getName();
    }
}
