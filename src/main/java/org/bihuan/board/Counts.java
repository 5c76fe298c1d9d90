package org.bihuan.board;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bihuan.board.Count.Choice;
import org.bihuan.hazard.Grade;
import org.jspecify.annotations.Nullable;

/** The counts of the board: by grade and age for the units chosen, and the units there are to choose from. */
record Counts(List<Count> all, Filter filter) {

    /** How many are of this grade and age; null is any. */
    public int of(@Nullable Grade grade, @Nullable Age age) {
        return all.stream()
                .filter(count -> count.isOf(filter))
                .filter(count -> grade == null || count.grade() == grade)
                .filter(count -> age == null || count.age() == age)
                .mapToInt(Count::number)
                .sum();
    }

    /** How many the list holds. */
    public int listed() {
        return of(filter.grade(), filter.age());
    }

    public List<Choice> mines() {
        return choices(all.stream(), Count::mine);
    }

    /** The sections of the mine chosen, or of the only mine there is; none while it is open which mine is meant. */
    public List<Choice> sections() {
        if (filter.mine() == null && mines().size() != 1) {
            return List.of();
        }
        return choices(
                all.stream()
                        .filter(count -> filter.mine() == null
                                || filter.mine().equals(count.mine().code())),
                Count::section);
    }

    private static List<Choice> choices(Stream<Count> counts, Function<Count, @Nullable Choice> unit) {
        return counts.map(unit)
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Comparator.comparing(Choice::code))
                .toList();
    }
}
