package org.bihuan.supervision.policy.web;

import java.util.Objects;
import org.bihuan.supervision.policy.PolicyMeasure;
import org.bihuan.supervision.policy.Proposal;
import org.bihuan.supervision.policy.web.DraftForm.Row;
import org.bihuan.supervision.web.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What is typed on the page of a change.
 *
 * @param measure the code of the measure that is changed; {@code ""} if one is added
 */
record ChangeForm(String measure, Row row, String reason) {

    static final ChangeForm ADDITION = new ChangeForm("", Row.EMPTY, "");

    /** Begins with what was proposed elsewhere, such as on a visit. */
    static ChangeForm of(Proposal proposal, String reason) {
        return new ChangeForm("", new Row(proposal.text(), "", "", "", ""), reason);
    }

    /** Begins with what the measure says now. */
    static ChangeForm of(PolicyMeasure measure) {
        return new ChangeForm(measure.getMatter().getCode(), Row.of(measure.asPlanned()), "");
    }

    static ChangeForm typed(MultiValueMap<String, String> typed) {
        return new ChangeForm(Rows.cell(typed, "measure", 0), Row.typed(typed, 0), Rows.cell(typed, "reason", 0));
    }

    @Nullable
    String changed() {
        return measure.isEmpty() ? null : measure;
    }

    /** @throws org.bihuan.workflow.StepRefused if it is longer than 500 characters */
    @Nullable
    String reasonGiven() {
        return Rows.orNull(500, Objects.requireNonNull(reason));
    }
}
