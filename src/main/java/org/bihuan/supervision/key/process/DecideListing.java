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

/** The director of the branch decides whether a mine is listed. */
@Component
class DecideListing extends MatterTask<DecideListing.Form> {

    enum Decision {
        LISTED,
        REFUSED
    }

    record Form(@NotNull Decision decision, @NotBlank @Size(max = 1000) String reason) {}

    private final KeyListing listing;
    private final KeyFacts data;

    DecideListing(MatterFacts facts, KeyListing listing, KeyFacts data) {
        super("decideListing", Form.class, facts);
        this.listing = listing;
        this.data = data;
    }

    @Override
    protected Map<String, Object> shown(Matter matter) {
        return Map.of("facts", data.ofProposal(matter, this::line));
    }

    @Override
    public Map<String, Object> complete(String code, Form form) {
        switch (form.decision()) {
            case LISTED -> listing.list(code, form.reason());
            case REFUSED -> listing.refuse(code, form.reason());
        }
        return Outcome.of(form.decision());
    }
}
