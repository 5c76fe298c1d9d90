package org.bihuan.hazard;

import java.util.Objects;
import java.util.Optional;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.organization.Role;
import org.bihuan.organization.Unit;
import org.springframework.stereotype.Component;

/** Who supervises (督办) a rectification, by grade. */
@Component
public class Supervision {

    private final Organization organization;

    Supervision(Organization organization) {
        this.organization = organization;
    }

    /** The supervisor of a graded hazard that a section is to rectify; empty if nobody holds the role. */
    public Optional<Person> supervisor(Hazard hazard, Unit section) {
        Unit mine = hazard.getMine();
        return switch (Objects.requireNonNull(hazard.getGrade())) {
            case MAJOR -> mine.parent().flatMap(group -> first(Role.GROUP_SAFETY, group));
            case A -> first(Role.MINE_MANAGER, mine);
            case B -> first(Role.DEPUTY_MANAGER, mine);
            case C -> first(Role.SECTION_HEAD, section);
        };
    }

    private Optional<Person> first(Role role, Unit in) {
        return organization.holders(role, in).stream().findFirst();
    }
}
