package org.bihuan.organization;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bihuan.organization.OrganizationFile.Row;
import org.jspecify.annotations.Nullable;

/** The units by their codes, which is how files name them. */
final class KnownUnits {

    private final Map<String, Unit> byCode = new HashMap<>();

    KnownUnits(List<Unit> units) {
        units.forEach(unit -> byCode.put(unit.getCode(), unit));
    }

    Unit getOrAdd(String code, Supplier<Unit> added) {
        return byCode.computeIfAbsent(code, unknown -> added.get());
    }

    Unit get(Row row, String code) {
        Unit unit = byCode.get(code);
        if (unit == null) {
            throw row.wrong("no unit has the code '%s'".formatted(code), "没有编码为“%s”的单位".formatted(code));
        }
        return unit;
    }

    /** None where the column is empty. */
    @Nullable
    Unit in(Row row, String column) {
        String code = row.text(column);
        return code.isEmpty() ? null : get(row, code);
    }

    /** The roles of a row, each written {@code role@unit}, several separated by {@code |}. */
    Set<RoleInUnit> roles(Row row) {
        Set<RoleInUnit> roles = new HashSet<>();
        for (String written : row.text("roles").split("\\|")) {
            if (!written.isBlank()) {
                roles.add(role(row, written.trim()));
            }
        }
        return roles;
    }

    private RoleInUnit role(Row row, String written) {
        String[] parts = written.split("@", 2);
        if (parts.length < 2) {
            throw row.wrong(
                    "'%s' must read role@unit, such as safety-officer@QSS".formatted(written),
                    "“%s”应写成 role@unit，如 safety-officer@QSS".formatted(written));
        }
        Role role = role(row, written, parts[0].trim());
        Unit in = get(row, parts[1].trim());
        if (!role.kinds().contains(in.getKind())) {
            String kinds = joined(role.kinds());
            throw row.wrong(
                    "'%s' does not fit: %s is a %s; %s is held in %s"
                            .formatted(written, in.getCode(), in.getKind(), role.id(), kinds),
                    "“%s”不匹配：%s 是 %s，%s 应在 %s 任职".formatted(written, in.getCode(), in.getKind(), role.id(), kinds));
        }
        return new RoleInUnit(role, in);
    }

    private static Role role(Row row, String written, String id) {
        try {
            return Role.of(id);
        } catch (IllegalArgumentException unknown) {
            String ids = Arrays.stream(Role.values()).map(Role::id).collect(Collectors.joining(", "));
            throw row.wrong(
                    "'%s' names no role; there are %s".formatted(written, ids),
                    "“%s”中的角色不存在，可用 %s".formatted(written, ids));
        }
    }

    private static String joined(Set<UnitKind> kinds) {
        return kinds.stream().map(UnitKind::name).collect(Collectors.joining(", "));
    }
}
