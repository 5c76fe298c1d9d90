package org.bihuan.hazard.process;

import org.bihuan.hazard.ExtensionAuthority;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.HazardLookup;
import org.bihuan.hazard.Supervision;
import org.bihuan.organization.Person;
import org.bihuan.organization.Role;
import org.bihuan.organization.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom the tasks of the loop go to. Used by the model's expressions. */
@Component
public class Responsible {

    private final HazardLookup hazards;
    private final Supervision supervision;
    private final ExtensionAuthority authority;

    Responsible(HazardLookup hazards, Supervision supervision, ExtensionAuthority authority) {
        this.hazards = hazards;
        this.supervision = supervision;
        this.authority = authority;
    }

    /** The log-in name of the named rectifier, if one is named. */
    public @Nullable String rectifier(String code) {
        return login(hazards.get(code).getRectifier());
    }

    /** The group of the heads of the responsible section, who see its rectifications and name who does the work. */
    public String section(String code) {
        Hazard hazard = hazards.get(code);
        Unit section = hazard.getSection();
        return Person.group(Role.SECTION_HEAD, section == null ? hazard.getMine() : section);
    }

    /** The log-in name of the named acceptor, if one is named; else any safety officer of the mine may accept. */
    public @Nullable String acceptor(String code) {
        return login(hazards.get(code).getAcceptor());
    }

    /** The group of those who supervise now. */
    public String supervisors(String code) {
        Hazard hazard = hazards.get(code);
        return supervision.group(supervision.level(hazard), hazard);
    }

    /** The group of those who decide on an extension of the deadline. */
    public String extensionAuthority(String code) {
        Hazard hazard = hazards.get(code);
        return supervision.group(authority.of(hazard).level(), hazard);
    }

    private static @Nullable String login(@Nullable Person person) {
        return person == null || !person.isActive() ? null : person.getLogin();
    }
}
