package org.bihuan.organization;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What roles, kinds of unit and operations of mines are called, and which role somebody means. */
@Component
class RoleNames {

    private final MessageSource messages;
    private final Map<String, Role> meant = new HashMap<>();

    RoleNames(MessageSource messages) {
        this.messages = messages;
        for (Role role : Role.values()) {
            meant.put(role.id(), role);
            for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                meant.put(of(role, language).toLowerCase(Locale.ROOT), role);
            }
        }
    }

    String of(Role role, Locale language) {
        return messages.getMessage("role." + role, null, language);
    }

    String of(UnitKind kind, Locale language) {
        return messages.getMessage("unit.kind." + kind, null, language);
    }

    String of(Operation operation, Locale language) {
        return messages.getMessage("unit.operation." + operation, null, language);
    }

    /** The role with this id or name. */
    Optional<Role> meant(String written) {
        return Optional.ofNullable(meant.get(written.strip().toLowerCase(Locale.ROOT)));
    }
}
