package org.bihuan.supervision.visit.web;

import java.time.LocalDate;
import java.util.List;
import org.bihuan.hazard.Field;
import org.bihuan.supervision.visit.VisitFinding.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a visit shows beside what it shows of every matter.
 *
 * @param takenUp whether the supervising office has taken the findings up
 * @param editing the address of the page on which the viewer writes findings now
 */
record VisitView(
        String subject,
        LocalDate day,
        List<String> visitors,
        @Nullable String seen,
        @Nullable String participants,
        List<FindingView> findings,
        boolean takenUp,
        @Nullable String editing) {

    /**
     * A finding.
     *
     * @param policy the code of the policy to which it was proposed, if the viewer may see that
     * @param waits whether no policy was open to which it could be proposed
     */
    record FindingView(
            Kind kind,
            String text,
            @Nullable String place,
            @Nullable Field field,
            @Nullable String policy,
            boolean waits) {}
}
