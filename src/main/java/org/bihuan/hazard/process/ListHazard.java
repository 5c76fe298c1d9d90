package org.bihuan.hazard.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.bihuan.hazard.ListedSupervision;
import org.bihuan.workflow.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The branch puts a major hazard under listed supervision (挂牌督办), or sends its plan back. */
@Component
class ListHazard extends HazardTask<ListHazard.Form> {

    enum Decision {
        LISTED,
        PLAN_RETURNED
    }

    record Form(
            @NotNull Decision decision,
            @Nullable @Size(max = 50) String listingNumber,
            @Nullable @Size(max = 1000) String requirements,
            @Nullable @Size(max = 1000) String reason) {}

    private final ListedSupervision supervision;
    private final MajorFacts facts;

    ListHazard(ListedSupervision supervision, MajorFacts facts, CardFacts card) {
        super("listHazard", Form.class, card);
        this.supervision = supervision;
        this.facts = facts;
    }

    @Override
    public Map<String, Object> show(String code) {
        return facts.of(code, hazard -> {
            String known = supervision.get(code).getListingNumber();
            return Map.of("decision", Decision.LISTED.name(), "listingNumber", known == null ? "GP-" + code : known);
        });
    }

    @Override
    public Map<String, Object> complete(String code, Form form) {
        switch (form.decision()) {
            case LISTED ->
                supervision.list(
                        code,
                        Given.required("listingNumber", form.listingNumber()),
                        Given.required("requirements", form.requirements()));
            case PLAN_RETURNED -> supervision.returnPlan(code, Given.required("reason", form.reason()));
        }
        return Outcome.of(form.decision());
    }
}
