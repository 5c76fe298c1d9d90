package org.bihuan.hazard;

import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.workflow.StepRefused;
import org.hibernate.Session;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds hazards for the process, which has already checked who may see its task. */
@Service
@Transactional(readOnly = true)
public class HazardLookup {

    private static final Set<HazardState> OPEN =
            Arrays.stream(HazardState.values()).filter(HazardState::isOpen).collect(Collectors.toUnmodifiableSet());
    private static final int MOST = 200;

    private final Hazards hazards;
    private final EntityManager session;

    HazardLookup(Hazards hazards, EntityManager session) {
        this.hazards = hazards;
        this.session = session;
    }

    /** @throws StepRefused if there is no such hazard */
    public Hazard get(String code) {
        return find(code).orElseThrow(() -> new StepRefused("hazard.refused.unknown", code));
    }

    /** By its natural id, which a step that asks again gets without asking the database. */
    Optional<Hazard> find(String code) {
        return session.unwrap(Session.class)
                .byNaturalId(Hazard.class)
                .using("code", code)
                .loadOptional();
    }

    /** Reads many at once, with what their steps ask about, so that {@link #get} finds them within the same transaction. */
    public List<Hazard> all(Collection<String> codes) {
        return codes.isEmpty() ? List.of() : hazards.byCodes(codes);
    }

    /** Whether no hazard was ever registered. */
    public boolean isEmpty() {
        return hazards.count() == 0;
    }

    /** The newest open hazards of the same mine, at most 200: what a report may repeat. */
    public List<Hazard> openBeside(Hazard hazard) {
        return hazards.open(hazard.getMine().getId(), OPEN, hazard.getId(), PageRequest.of(0, MOST));
    }
}
