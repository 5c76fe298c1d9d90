package org.bihuan.organization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All units, to be found by what people write: the code, the name, or for a part of a mine {@code mine/name}. */
final class UnitBook {

    private final Map<String, Unit> byCode = new HashMap<>();
    private final Map<String, List<Unit>> byName = new HashMap<>();

    UnitBook(List<Unit> units) {
        for (Unit unit : units) {
            byCode.put(unit.getCode(), unit);
            name(unit.getName(), unit);
            unit.mine()
                    .filter(mine -> !mine.equals(unit))
                    .ifPresent(mine -> name(mine.getName() + "/" + unit.getName(), unit));
        }
    }

    /** The unit with this code, else those with this name. */
    List<Unit> find(String written) {
        String text = written.strip().replace('／', '/');
        Unit coded = byCode.get(text);
        return coded == null ? byName.getOrDefault(text, List.of()) : List.of(coded);
    }

    private void name(String name, Unit unit) {
        byName.computeIfAbsent(name, first -> new ArrayList<>()).add(unit);
    }
}
