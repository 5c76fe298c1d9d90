package org.bihuan.hazard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.bihuan.organization.Actor;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.organization.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Later deadlines (延期): asked for by who rectifies, decided on one level above the supervisor. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Extensions {

    /** With each of these its rectification begins, or begins anew: from then on the days count that a major hazard may take. */
    private static final Set<Step> BEGINNINGS =
            Set.of(Step.ASSIGNED, Step.LISTED, Step.ACCEPTANCE_FAILED, Step.FALSE_CLOSURE);

    private final HazardLookup lookup;
    private final Records records;
    private final ExtensionAuthority authority;
    private final DeadlinePlan plan;
    private final HazardRecord record;
    private final CurrentPerson current;
    private final Clock clock;

    Extensions(
            HazardLookup lookup,
            Records records,
            ExtensionAuthority authority,
            DeadlinePlan plan,
            HazardRecord record,
            CurrentPerson current,
            Clock clock) {
        this.lookup = lookup;
        this.records = records;
        this.authority = authority;
        this.plan = plan;
        this.record = record;
        this.current = current;
        this.clock = clock;
    }

    public void ask(String code, Extension extension) {
        Hazard hazard = lookup.get(code);
        ExtensionAuthority.Limits limits = authority.of(hazard);
        Person actor = current.get();
        LocalDate today = LocalDate.now(clock);
        LocalDate begun = begun(hazard).orElse(today);
        hazard.askForExtension(extension, actor, limits.most(), plan.of(hazard).days(), begun, today);
        String note = extension.until() + " · " + extension.reason() + " · " + extension.interimMeasures();
        record.enter(hazard, Step.EXTENSION_ASKED, actor, note, limits.source());
    }

    private Optional<LocalDate> begun(Hazard hazard) {
        return records.last(hazard.getId(), BEGINNINGS).map(at -> LocalDate.ofInstant(at, clock.getZone()));
    }

    public void grant(String code, @Nullable String opinion) {
        Hazard hazard = lookup.get(code);
        Actor actor = current.actor();
        hazard.grantExtension(actor, LocalDate.now(clock));
        record.enter(hazard, Step.EXTENSION_GRANTED, actor.person(), opinion);
    }

    public void refuse(String code, String reason) {
        Hazard hazard = lookup.get(code);
        Actor actor = current.actor();
        hazard.refuseExtension(actor);
        record.enter(hazard, Step.EXTENSION_REFUSED, actor.person(), reason);
    }
}
