package org.bihuan.supervision.visit.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.stream.Collectors;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.process.MatterFacts;
import org.bihuan.supervision.process.MatterTask;
import org.bihuan.supervision.visit.MineVisits;
import org.bihuan.supervision.visit.Visit;
import org.bihuan.supervision.visit.VisitFinding;
import org.bihuan.supervision.visit.VisitFinding.Kind;
import org.bihuan.workflow.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The supervising office takes up what a visit found, or asks the promotion office to look again. */
@Component
class TakeUpFindings extends MatterTask<TakeUpFindings.Form> {

    enum Decision {
        TAKEN_UP,
        FINDINGS_RETURNED
    }

    record Form(@NotNull Decision decision, @Nullable @Size(max = 1000) String reason) {}

    private final MineVisits visits;
    private final MessageSource messages;

    TakeUpFindings(MatterFacts facts, MineVisits visits, MessageSource messages) {
        super("takeUpFindings", Form.class, facts);
        this.visits = visits;
        this.messages = messages;
    }

    @Override
    protected Map<String, Object> shown(Matter matter) {
        Visit visit = visits.get(matter.getCode());
        return Map.of(
                "decision",
                Decision.TAKEN_UP.name(),
                "facts",
                visit.getFindings().stream()
                                .map(finding -> line("visit.becomes." + finding.kind(), words(finding)))
                                .collect(Collectors.joining())
                        + policy(visit));
    }

    private static String words(VisitFinding finding) {
        return finding.place() == null ? finding.text() : finding.place() + "：" + finding.text();
    }

    private String policy(Visit visit) {
        boolean proposes = visit.getFindings().stream().anyMatch(finding -> finding.kind() == Kind.PROPOSAL);
        return proposes ? line("visit.policy", visits.policyOf(visit).orElseGet(() -> said("visit.policy.none"))) : "";
    }

    private String said(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    @Override
    public Map<String, Object> complete(String code, Form form) {
        switch (form.decision()) {
            case TAKEN_UP -> visits.takeUp(code);
            case FINDINGS_RETURNED -> visits.sendBack(code, required("reason", form.reason()));
        }
        return Outcome.of(form.decision());
    }
}
