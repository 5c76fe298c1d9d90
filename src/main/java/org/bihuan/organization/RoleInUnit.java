package org.bihuan.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.Objects;

/** A role that somebody holds in the unit for which it acts. */
@Embeddable
class RoleInUnit {

    @Column(name = "role_id")
    @Convert(converter = RoleColumn.class)
    private Role role;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Unit unit;

    @SuppressWarnings("NullAway.Init")
    protected RoleInUnit() {}

    RoleInUnit(Role role, Unit unit) {
        this.role = role;
        this.unit = unit;
    }

    Role role() {
        return role;
    }

    Unit unit() {
        return unit;
    }

    /** As files write it, such as {@code safety-officer@QSS}. */
    String written() {
        return role.id() + "@" + unit.getCode();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RoleInUnit that && role == that.role && unit.getId() == that.unit.getId();
    }

    @Override
    public int hashCode() {
        return Objects.hash(role, unit.getId());
    }
}
