package org.bihuan.supervision.policy.web;

import java.time.LocalDate;
import org.bihuan.supervision.policy.web.PolicyView.PlannedView;
import org.jspecify.annotations.Nullable;

/**
 * A change of measures.
 *
 * @param measure the code of the measure that is changed or was added; none while it is not added
 * @param before what the measure said before, or says while the change is undecided; none of one that is added
 * @param approvedOn the day from which it is in force; none while it is not approved
 */
record ChangeView(
        String code,
        String subject,
        String state,
        boolean open,
        @Nullable String measure,
        String reason,
        @Nullable PlannedView before,
        PlannedView asked,
        @Nullable LocalDate approvedOn) {}
