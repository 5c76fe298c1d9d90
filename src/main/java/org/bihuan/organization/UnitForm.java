package org.bihuan.organization;

import org.jspecify.annotations.Nullable;

/**
 * A unit as somebody typed it. What was not typed is null or empty.
 *
 * @param kind the id or the name of a kind
 * @param parent the code or the name of the unit that it is a part of
 * @param supervisor the code or the name of the branch office that supervises it, for a mine
 * @param workingDays {@code true} if time limits of up to ten days count working days, for a mine
 * @param operation the id or the name of an {@link Operation}, for a mine; if nothing was typed it stays as it is
 */
record UnitForm(
        @Nullable String code,
        @Nullable String name,
        @Nullable String kind,
        @Nullable String parent,
        @Nullable String supervisor,
        @Nullable String workingDays,
        @Nullable String operation) {

    static UnitForm of(Unit unit) {
        return new UnitForm(
                unit.getCode(),
                unit.getName(),
                unit.getKind().name(),
                unit.parent().map(Unit::getCode).orElse(null),
                unit.supervisor().map(Unit::getCode).orElse(null),
                String.valueOf(unit.countsWorkingDays()),
                unit.getOperation().name());
    }

    static UnitForm empty() {
        return new UnitForm(null, null, null, null, null, null, null);
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
