package org.bihuan.exchange;

import java.util.Optional;
import org.bihuan.exchange.ledger.LedgerEntry;
import org.bihuan.hazard.Assignment;
import org.bihuan.hazard.HazardIntake;
import org.bihuan.hazard.PastHazard;
import org.bihuan.hazard.Report;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.organization.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes an entry of a ledger into the closed loop. */
@Component
class LedgerIntake {

    private static final String NO_MEASURES = "（台账未填写）";
    private static final int LONGEST_NOTE = 2000;

    private final HazardIntake hazards;
    private final Organization organization;

    LedgerIntake(HazardIntake hazards, Organization organization) {
        this.hazards = hazards;
        this.organization = organization;
    }

    /** @return the code of the hazard */
    String take(Unit mine, LedgerEntry entry) {
        Report report = new Report(
                mine.getCode(),
                entry.place(),
                entry.field(),
                entry.source(),
                entry.description(),
                null,
                false,
                null,
                false,
                entry.discoveredOn());
        Assignment order = new Assignment(
                organization.unit(entry.section()).orElseThrow(),
                person(entry.rectifier()),
                person(entry.acceptor()),
                person(entry.supervisor()),
                Optional.ofNullable(entry.measures()).orElse(NO_MEASURES),
                entry.deadline(),
                entry.funds(),
                entry.contingency());
        return hazards.take(
                mine,
                new PastHazard(
                        report,
                        person(entry.finder()),
                        entry.grade(),
                        order,
                        entry.rectifiedOn(),
                        entry.acceptedOn(),
                        note(entry)));
    }

    private @Nullable Person person(@Nullable String login) {
        return login == null ? null : organization.person(login).orElse(null);
    }

    private static @Nullable String note(LedgerEntry entry) {
        String note = entry.note();
        return note.isEmpty() ? null : note.substring(0, Math.min(note.length(), LONGEST_NOTE));
    }
}
