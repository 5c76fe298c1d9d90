package org.bihuan.hazard.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.ListedSupervision;
import org.bihuan.hazard.MajorHazard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What every form of a major hazard shows: the facts of any hazard, and its stop of work, plan, listing and latest report. */
@Component
@Transactional(readOnly = true)
class MajorFacts {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final HazardFacts facts;
    private final ListedSupervision supervision;
    private final Clock clock;

    MajorFacts(HazardFacts facts, ListedSupervision supervision, Clock clock) {
        this.facts = facts;
        this.supervision = supervision;
        this.clock = clock;
    }

    /** The facts, and what a form adds to them. */
    Map<String, Object> of(String code, Function<Hazard, Map<String, Object>> added) {
        return facts.of(code, hazard -> {
            Map<String, Object> shown = new HashMap<>(added.apply(hazard));
            shown.put("facts", facts.summary(hazard) + course(hazard, supervision.get(code)));
            return shown;
        });
    }

    private String course(Hazard hazard, MajorHazard major) {
        StringBuilder text = new StringBuilder();
        facts.line(text, "stopped", major.getStopped());
        facts.line(text, "stoppedAt", minute(major.getStoppedAt()));
        facts.line(text, "withdrawn", major.getWithdrawn());
        facts.line(text, "funds", hazard.getFunds());
        facts.line(text, "contingency", hazard.getContingency());
        facts.line(text, "listingNumber", major.getListingNumber());
        facts.line(text, "requirements", major.getRequirements());
        facts.line(text, "progress", major.getProgress());
        facts.line(text, "percent", major.getPercent());
        return text.toString();
    }

    private @Nullable String minute(@Nullable Instant at) {
        return at == null ? null : MINUTE.format(LocalDateTime.ofInstant(at, clock.getZone()));
    }
}
