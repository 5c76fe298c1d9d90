package org.bihuan.hazard.process;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.bihuan.hazard.Grade;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardLookup;
import org.bihuan.organization.Unit;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The few facts that Tasklist's cards show, in Chinese as the cards show variables as they are. */
@Component
class CardFacts {

    private final HazardLookup hazards;
    private final MessageSource messages;

    CardFacts(HazardLookup hazards, MessageSource messages) {
        this.hazards = hazards;
        this.messages = messages;
    }

    Map<String, Object> of(String code) {
        Hazard hazard = hazards.get(code);
        Map<String, Object> facts = new HashMap<>();
        facts.put("hazard", hazard.getCode());
        facts.put("place", hazard.getPlace());
        Grade grade = hazard.getGrade() == null ? hazard.getProposedGrade() : hazard.getGrade();
        if (grade != null) {
            facts.put("grade", messages.getMessage("grade." + grade.name(), null, Locale.SIMPLIFIED_CHINESE));
        }
        Unit section = hazard.getSection();
        if (section != null) {
            facts.put("section", section.getName());
        }
        if (hazard.getDeadline() != null) {
            facts.put("deadline", hazard.getDeadline().toString());
        }
        return facts;
    }
}
