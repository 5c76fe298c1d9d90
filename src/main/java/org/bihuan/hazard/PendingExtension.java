package org.bihuan.hazard;

import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import org.bihuan.organization.Actor;
import org.bihuan.organization.Person;
import org.bihuan.workflow.StepRefused;

/** A later deadline that was asked for and is not yet decided on. */
@Embeddable
class PendingExtension {

    private LocalDate extensionUntil;
    private String extensionReason;
    private String extensionMeasures;

    @ManyToOne(fetch = FetchType.LAZY)
    private Person extensionAskedBy;

    @SuppressWarnings("NullAway.Init")
    protected PendingExtension() {}

    PendingExtension(Extension asked, Person by) {
        this.extensionUntil = asked.until();
        this.extensionReason = asked.reason();
        this.extensionMeasures = asked.interimMeasures();
        this.extensionAskedBy = by;
    }

    Extension asked() {
        return new Extension(extensionUntil, extensionReason, extensionMeasures);
    }

    LocalDate until() {
        return extensionUntil;
    }

    /** Whoever asked does not decide, nor does who stands in for them. */
    void requireDecidedBy(Actor by) {
        if (by.is(extensionAskedBy)) {
            throw new StepRefused("hazard.refused.ownExtension");
        }
    }

    boolean isAskedBy(Person person) {
        return person.equals(extensionAskedBy);
    }
}
