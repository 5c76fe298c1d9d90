package org.bihuan.supervision.visit;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.stream.Stream;
import org.bihuan.hazard.Field;
import org.bihuan.supervision.MatterFindings.Found;
import org.jspecify.annotations.Nullable;

/**
 * Something that a visit found.
 *
 * @param text what is wrong or proposed, 5 to 500 characters
 * @param place where, of a hazard; at most 100 characters
 * @param field the field of work, of a hazard
 * @param policy the code of the policy of the mine to which it was proposed, once it was taken up and if there is one
 */
@Embeddable
public record VisitFinding(
        @Enumerated(EnumType.STRING) Kind kind,
        String text,
        @Nullable String place,
        @Enumerated(EnumType.STRING) @Nullable Field field,
        @Nullable String policy) {

    /** What becomes of it. */
    public enum Kind {
        /** A hazard of the mine, which goes through the closed loop. */
        HAZARD,
        /** A measure that is proposed for the mine's policy (一企一策). */
        PROPOSAL
    }

    VisitFinding to(String open) {
        return new VisitFinding(kind, text, place, field, open);
    }

    /** As a hazard, if it is one. */
    Stream<Found> hazard() {
        return kind == Kind.HAZARD && place != null && field != null
                ? Stream.of(new Found(place, field, text, null))
                : Stream.empty();
    }

    boolean isProposal() {
        return kind == Kind.PROPOSAL;
    }
}
