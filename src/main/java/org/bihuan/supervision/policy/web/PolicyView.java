package org.bihuan.supervision.policy.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.bihuan.organization.Person;
import org.bihuan.supervision.Figure;
import org.bihuan.supervision.policy.Answer;
import org.bihuan.supervision.policy.Finding;
import org.bihuan.supervision.policy.PlannedMeasure;
import org.bihuan.supervision.policy.Proposal;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a policy shows beside what it shows of every matter.
 *
 * @param days over how many days back the mine's figures are read
 * @param office which office supervises the mine
 * @param responsible who of the branch answers for it
 * @param ordered the measures that the mine was ordered to carry out
 * @param planned the measures that are not ordered yet, to whom may see them
 * @param changes the changes of its measures that the viewer may see
 * @param changing the address of the page on which the viewer can propose one now
 * @param proposed what was proposed for it elsewhere, such as on visits
 * @param editing the address of the page on which the viewer writes it now, such as {@code /policies/QSS-C-2026-0001/draft}
 * @param cancellable whether the viewer can cancel it now
 */
record PolicyView(
        String code,
        String subject,
        int days,
        List<DimensionView> dimensions,
        List<FindingView> findings,
        List<FigureRow> figures,
        @Nullable String conclusion,
        @Nullable String goal,
        @Nullable String schedule,
        @Nullable String office,
        List<String> responsible,
        @Nullable LocalDate approvedOn,
        @Nullable String receipt,
        @Nullable String evaluation,
        List<MeasureView> ordered,
        List<PlannedView> planned,
        List<ChangeView> changes,
        @Nullable String changing,
        List<Proposal> proposed,
        @Nullable String editing,
        boolean cancellable) {

    /** A dimension of the diagnosis and what was answered in it so far. */
    record DimensionView(String name, List<Answer> answers) {}

    /** A problem, with its number and the name of its dimension. */
    record FindingView(int number, String dimension, Finding.Severity severity, String text) {}

    /**
     * A figure of the mine at the diagnosis, at each evaluation and now.
     *
     * @param change from the diagnosis to the last evaluation, or until now if it is not evaluated yet
     */
    record FigureRow(
            Figure figure,
            @Nullable BigDecimal diagnosed,
            List<@Nullable BigDecimal> evaluated,
            @Nullable BigDecimal now,
            @Nullable BigDecimal change) {}

    /** A measure that was ordered. */
    record MeasureView(
            String code,
            String text,
            String owner,
            String evidence,
            @Nullable Integer finding,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate firstDueOn,
            String state,
            boolean open,
            @Nullable String result,
            @Nullable String opinion,
            int returned) {}

    /** A measure that is not ordered yet. */
    record PlannedView(
            String text,
            @Nullable String owner,
            @Nullable LocalDate deadline,
            @Nullable String evidence,
            @Nullable Integer finding) {

        static PlannedView of(PlannedMeasure planned) {
            Person owner = planned.getOwner();
            return new PlannedView(
                    planned.getText(),
                    owner == null ? null : owner.getUnit().getName() + " " + owner.getName(),
                    planned.getDeadline(),
                    planned.getEvidence(),
                    planned.getFinding());
        }
    }
}
