package org.bihuan.supervision.enforcement.web;

import java.time.LocalDate;
import java.util.List;
import org.bihuan.supervision.MatterFindings.Found;
import org.bihuan.supervision.enforcement.EnforcementOrder;
import org.bihuan.supervision.enforcement.FollowUp;
import org.bihuan.supervision.enforcement.InspectionKind;
import org.bihuan.supervision.policy.Answer;
import org.jspecify.annotations.Nullable;

/**
 * What the page of an enforcement case shows beside what it shows of every matter.
 *
 * @param partOf the code of the matter in which it was opened, if the viewer may see that
 * @param focus of the plan, to whom may see it
 * @param inspectors the names of who inspects
 * @param findings those that are not hazards yet, to whom may see them
 * @param orders those that have been issued
 * @param written those that have not been issued yet, to whom may see them
 * @param editing where the viewer writes it now, if they may
 */
record CaseView(
        String subject,
        @Nullable String partOf,
        @Nullable InspectionKind kind,
        @Nullable String focus,
        List<String> inspectors,
        @Nullable LocalDate inspectedOn,
        @Nullable String deliveredTo,
        @Nullable String dualPrevention,
        @Nullable String conclusion,
        List<DimensionView> dimensions,
        List<Found> findings,
        List<EnforcementOrder> orders,
        List<EnforcementOrder> written,
        List<FollowUp> followUps,
        @Nullable String opinion,
        @Nullable Editing editing) {

    /** A side of dual prevention and what was answered about it. */
    record DimensionView(String name, List<Answer> answers) {

        /** How many items are not met. */
        public long getUnmet() {
            return answers.stream()
                    .filter(answer -> answer.verdict() == Answer.Verdict.NO)
                    .count();
        }
    }

    /** Whether something was answered. */
    public boolean isAnswered() {
        return dimensions.stream().anyMatch(dimension -> !dimension.answers().isEmpty());
    }

    /**
     * A page to write on.
     *
     * @param label the key of what it is called
     */
    record Editing(String address, String label) {}
}
