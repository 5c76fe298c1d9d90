package org.bihuan.supervision.key.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.key.KeyListing;
import org.bihuan.supervision.process.MatterFacts;
import org.bihuan.supervision.process.MatterTask;
import org.bihuan.workflow.Outcome;
import org.springframework.stereotype.Component;

/** The office verifies whether a listed mine has improved. */
@Component
class VerifyImprovement extends MatterTask<VerifyImprovement.Form> {

    enum Decision {
        IMPROVED,
        NOT_IMPROVED
    }

    record Form(@NotNull Decision decision, @NotBlank @Size(max = 1000) String verification) {}

    private final KeyListing listing;
    private final KeyFacts progress;

    VerifyImprovement(MatterFacts facts, KeyListing listing, KeyFacts progress) {
        super("verifyImprovement", Form.class, facts);
        this.listing = listing;
        this.progress = progress;
    }

    @Override
    protected Map<String, Object> shown(Matter matter) {
        return Map.of("facts", progress.of(matter, this::line));
    }

    @Override
    public Map<String, Object> complete(String code, Form form) {
        switch (form.decision()) {
            case IMPROVED -> listing.confirmImproved(code, form.verification());
            case NOT_IMPROVED -> listing.denyImproved(code, form.verification());
        }
        return Outcome.of(form.decision());
    }
}
