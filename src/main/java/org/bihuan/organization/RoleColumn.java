package org.bihuan.organization;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Stores a role by the id that models and files use; nothing where an outer join finds nobody's role. */
@Converter
class RoleColumn implements AttributeConverter<@Nullable Role, @Nullable String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Role role) {
        return role == null ? null : role.id();
    }

    @Override
    public @Nullable Role convertToEntityAttribute(@Nullable String id) {
        return id == null ? null : Role.of(id);
    }
}
