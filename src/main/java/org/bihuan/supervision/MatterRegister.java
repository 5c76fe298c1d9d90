package org.bihuan.supervision;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bihuan.hazard.HazardNumbers;
import org.bihuan.organization.CurrentPerson;
import org.bihuan.supervision.Matter.Opening;
import org.bihuan.workflow.StepRefused;
import org.hibernate.Session;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens matters, numbered without gaps for each unit, kind and year, and finds them for their processes, which have checked who may. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class MatterRegister {

    private final Matters matters;
    private final HazardNumbers numbers;
    private final MatterRules rules;
    private final CurrentPerson current;
    private final EntityManager session;
    private final Clock clock;

    MatterRegister(
            Matters matters,
            HazardNumbers numbers,
            MatterRules rules,
            CurrentPerson current,
            EntityManager session,
            Clock clock) {
        this.matters = matters;
        this.numbers = numbers;
        this.rules = rules;
        this.current = current;
        this.session = session;
        this.clock = clock;
    }

    /** Opens a matter with a number of its own. */
    public Matter open(Opening opening) {
        String code = numbers.next(
                opening.unit(), opening.kind().series(), LocalDate.now(clock).getYear());
        return save(code, opening);
    }

    /** Opens a part of another matter, numbered among those of its kind within that, such as {@code QSS-C-2026-0001-01}. */
    public Matter openPart(Matter whole, Opening opening) {
        MatterKind kind = opening.kind();
        int number = matters.partsOf(whole, kind).size() + 1;
        return save("%s-%s%02d".formatted(whole.getCode(), kind.part(), number), opening);
    }

    private Matter save(String code, Opening opening) {
        return matters.save(new Matter(
                code, opening, rules.newest(opening.kind()), current.find().orElse(null), clock.instant()));
    }

    /** @throws StepRefused if there is no such matter */
    public Matter get(String code) {
        return session.unwrap(Session.class)
                .byNaturalId(Matter.class)
                .using("code", code)
                .loadOptional()
                .orElseThrow(() -> new StepRefused("matter.refused.unknown", code));
    }

    /** Reads many at once, with their units, so that {@link #get} finds them within the same transaction. */
    public List<Matter> all(Collection<String> codes) {
        return codes.isEmpty() ? List.of() : matters.byCodes(codes);
    }

    /** Its parts of a kind, by number. */
    public List<Matter> partsOf(Matter whole, MatterKind kind) {
        return matters.partsOf(whole, kind);
    }

    /** The ids of those of some units about which a matter of this kind is open. */
    public Set<Long> unitsWithOpen(MatterKind kind, Collection<Long> units) {
        return units.isEmpty() ? Set.of() : matters.unitsWithOpen(kind, units);
    }
}
