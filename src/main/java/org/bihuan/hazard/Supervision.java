package org.bihuan.hazard;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.organization.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who supervises (督办) a rectification at each level. */
@Component
public class Supervision {

    private final Organization organization;
    private final DeadlinePlan plan;

    Supervision(Organization organization, DeadlinePlan plan) {
        this.organization = organization;
        this.plan = plan;
    }

    /** The supervisor of a graded hazard that a section is to rectify; empty if nobody holds the role. */
    public Optional<Person> supervisor(Hazard hazard, Unit section) {
        SupervisionLevel level =
                plan.of(Objects.requireNonNull(hazard.getGrade())).supervisedBy();
        return supervisors(level, hazard.getMine(), section).stream().findFirst();
    }

    /** The people who supervise a hazard at a level. */
    public List<Person> supervisors(SupervisionLevel level, Hazard hazard) {
        return supervisors(level, hazard.getMine(), hazard.getSection());
    }

    private List<Person> supervisors(SupervisionLevel level, Unit mine, @Nullable Unit section) {
        return unit(level, mine, section)
                .map(unit -> organization.holders(level.role(), unit))
                .orElse(List.of());
    }

    /** The group of those people; that of the next level above if the mine has no such unit. */
    public String group(SupervisionLevel level, Hazard hazard) {
        return unit(level, hazard.getMine(), hazard.getSection())
                .map(unit -> Person.group(level.role(), unit))
                .orElseGet(() -> group(above(level, hazard).orElse(SupervisionLevel.MANAGER), hazard));
    }

    /** The level that supervises a hazard now. */
    public SupervisionLevel level(Hazard hazard) {
        SupervisionLevel level = hazard.getSupervisionLevel();
        return level == null ? plan.of(hazard).supervisedBy() : level;
    }

    /** The next level above that the mine has: one without a group goes on to the branch. Empty above the highest. */
    public Optional<SupervisionLevel> above(SupervisionLevel level, Hazard hazard) {
        return Arrays.stream(SupervisionLevel.values())
                .filter(higher -> higher.compareTo(level) > 0)
                .filter(higher ->
                        unit(higher, hazard.getMine(), hazard.getSection()).isPresent())
                .findFirst();
    }

    private static Optional<Unit> unit(SupervisionLevel level, Unit mine, @Nullable Unit section) {
        Optional<Unit> branch = mine.supervisor().flatMap(Unit::parent);
        return switch (level) {
            case SECTION -> Optional.ofNullable(section);
            case DEPUTY, MANAGER -> Optional.of(mine);
            case GROUP -> mine.parent();
            case BRANCH -> branch;
            case BUREAU -> branch.flatMap(Unit::parent);
        };
    }
}
