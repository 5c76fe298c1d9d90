package org.bihuan.hazard;

import java.util.Map;
import org.bihuan.workflow.Decisions;
import org.springframework.stereotype.Component;

/** Who decides on later deadlines, one level above the supervisor, from the decision table {@code bpmn/extension-authority.dmn}. */
@Component
public class ExtensionAuthority {

    private final Decisions decisions;
    private final Supervision supervision;

    ExtensionAuthority(Decisions decisions, Supervision supervision) {
        this.decisions = decisions;
        this.supervision = supervision;
    }

    /**
     * What the table says.
     *
     * @param level the level that decides
     * @param most how often a deadline may be extended
     * @param source the table and its version
     */
    public record Limits(SupervisionLevel level, int most, String source) {}

    public Limits of(Hazard hazard) {
        Decisions.Rule rule = decisions.decide(
                "extensionAuthority", Map.of("level", supervision.level(hazard).name()));
        return new Limits(SupervisionLevel.valueOf(rule.text("authority")), rule.number("most"), rule.source());
    }
}
