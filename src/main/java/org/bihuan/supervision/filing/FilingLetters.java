package org.bihuan.supervision.filing;

import java.util.LinkedHashSet;
import java.util.Set;
import org.bihuan.organization.Person;
import org.bihuan.organization.UnitKind;
import org.bihuan.supervision.Authorities;
import org.bihuan.supervision.MatterLetters;
import org.bihuan.supervision.MatterStepped;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells who files, and the office that supervises a mine, that what was filed has its receipt. */
@Component
class FilingLetters {

    private final MatterLetters letters;
    private final Filers filers;
    private final Authorities authorities;

    FilingLetters(MatterLetters letters, Filers filers, Authorities authorities) {
        this.letters = letters;
        this.filers = filers;
        this.authorities = authorities;
    }

    @EventListener
    void tell(MatterStepped stepped) {
        if (stepped.step() == FilingStep.FILING_RECEIPTED) {
            Set<Person> told =
                    new LinkedHashSet<>(filers.members(stepped.matter().getUnit()));
            if (stepped.matter().getUnit().getKind() == UnitKind.MINE) {
                told.addAll(authorities.headsOf(stepped.matter().getUnit()));
            }
            letters.inform(stepped, told);
        }
    }
}
