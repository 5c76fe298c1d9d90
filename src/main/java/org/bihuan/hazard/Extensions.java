package org.bihuan.hazard;

import java.time.Clock;
import java.time.LocalDate;
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

    private final HazardLookup lookup;
    private final ExtensionAuthority authority;
    private final DeadlinePlan plan;
    private final HazardRecord record;
    private final CurrentPerson current;
    private final Clock clock;

    Extensions(
            HazardLookup lookup,
            ExtensionAuthority authority,
            DeadlinePlan plan,
            HazardRecord record,
            CurrentPerson current,
            Clock clock) {
        this.lookup = lookup;
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
        int longest = plan.of(Grade.MAJOR).days();
        hazard.askForExtension(extension, actor, limits.most(), longest, LocalDate.now(clock));
        String note = extension.until() + " · " + extension.reason() + " · " + extension.interimMeasures();
        record.enter(hazard, Step.EXTENSION_ASKED, actor, note, limits.source());
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
