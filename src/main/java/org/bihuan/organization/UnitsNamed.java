package org.bihuan.organization;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds units by what people write: the code, the name, or for a part of a mine {@code mine/name}. */
@Component
class UnitsNamed {

    private final Units units;

    UnitsNamed(Units units) {
        this.units = units;
    }

    /** The unit with this code, else those with this name. */
    List<Unit> find(String written) {
        String text = written.strip().replace('／', '/');
        Optional<Unit> coded =
                units.findByCode(text).filter(unit -> unit.getCode().equals(text));
        return coded.map(List::of)
                .orElseGet(() ->
                        Stream.concat(named(text), partsNamed(text)).distinct().toList());
    }

    private Stream<Unit> named(String name) {
        return units.findByName(name).stream().filter(unit -> unit.getName().equals(name));
    }

    /** Parts of a mine by {@code mine/name}. */
    private Stream<Unit> partsNamed(String text) {
        return Stream.iterate(text.indexOf('/'), at -> at >= 0, at -> text.indexOf('/', at + 1))
                .flatMap(at -> named(text.substring(at + 1)).filter(unit -> unit.mine()
                        .filter(mine -> !mine.equals(unit) && mine.getName().equals(text.substring(0, at)))
                        .isPresent()));
    }
}
