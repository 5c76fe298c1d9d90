package org.bihuan.supervision.key.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.key.KeyListing;
import org.bihuan.supervision.process.MatterFacts;
import org.bihuan.supervision.process.MatterTask;
import org.bihuan.workflow.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The director of the branch delists a mine, or keeps it listed and has it inspected again. */
@Component
class DecideDelisting extends MatterTask<DecideDelisting.Form> {

    enum Decision {
        DELISTED,
        KEPT
    }

    record Form(
            @NotNull Decision decision,
            @Nullable @Size(max = 1000) String remark,
            @Nullable @Size(max = 1000) String reason) {}

    private final KeyListing listing;
    private final KeyFacts progress;

    DecideDelisting(MatterFacts facts, KeyListing listing, KeyFacts progress) {
        super("decideDelisting", Form.class, facts);
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
            case DELISTED -> listing.delist(code, form.remark());
            case KEPT -> listing.keep(code, required("reason", form.reason()));
        }
        return Outcome.of(form.decision());
    }
}
