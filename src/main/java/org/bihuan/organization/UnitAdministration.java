package org.bihuan.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do with units: add them, rename them, place them. Nothing is ever deleted. */
@Service
@Transactional
class UnitAdministration {

    /** Part of the address of a unit's page, so not what other pages have there. */
    private static final Pattern CODE = Pattern.compile("(?!(new|import)$)[a-zA-Z0-9-]{1,32}");

    private static final int LONGEST_NAME = 100;
    private static final Set<String> YES = Set.of("true", "是", "yes");
    private static final Set<String> NO = Set.of("", "false", "否", "no");

    private final Units units;
    private final UnitsNamed named;
    private final RoleNames names;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UnitAdministration(
            Units units,
            UnitsNamed named,
            RoleNames names,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.units = units;
        this.named = named;
        this.names = names;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** What became of what was typed. */
    enum Outcome {
        ADDED,
        CHANGED,
        AS_IT_WAS
    }

    @Transactional(readOnly = true)
    Optional<UnitForm> form(String code) {
        return units.findByCode(code).map(UnitForm::of);
    }

    /** @throws ChangeRefused if there is one with this code, or it cannot be as it was typed */
    void add(UnitForm form) {
        String code = UnitForm.text(form.code());
        if (units.findByCode(code).isPresent()) {
            throw new ChangeRefused("units.refused.taken", code);
        }
        put(form);
    }

    /**
     * Adds a unit, or changes the one with this code.
     *
     * @throws ChangeRefused if it cannot be as it was typed
     */
    Outcome put(UnitForm form) {
        String code = UnitForm.text(form.code());
        if (!CODE.matcher(code).matches()) {
            throw new ChangeRefused("units.refused.code", code);
        }
        String name = UnitForm.text(form.name());
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new ChangeRefused("units.refused.name", LONGEST_NAME);
        }
        UnitKind kind = kind(form.kind());
        Unit parent = find(form.parent(), kind.parents(), "units.refused.parent");
        Unit supervisor = find(
                form.supervisor(),
                kind == UnitKind.MINE ? Set.of(UnitKind.BRANCH_OFFICE) : Set.of(),
                "units.refused.supervisor");
        if (kind.needsParent() && parent == null) {
            throw new ChangeRefused("units.refused.noParent");
        }
        if (kind == UnitKind.MINE && supervisor == null) {
            throw new ChangeRefused("units.refused.noSupervisor");
        }
        boolean workingDays = workingDays(form.workingDays());
        Optional<Unit> known = units.findByCode(code);
        Operation operation = operation(form.operation())
                .orElseGet(() -> known.map(Unit::getOperation).orElse(Operation.PRODUCING));
        if (kind != UnitKind.MINE && operation != Operation.PRODUCING) {
            throw new ChangeRefused("units.refused.notMine");
        }
        known.ifPresent(unit -> requireSamePlace(unit, kind, parent));
        String before = known.map(UnitAdministration::written).orElse("");
        Unit unit = known.orElseGet(() -> units.save(new Unit(code, name, kind)));
        unit.describe(name, kind, workingDays);
        List<Optional<Unit>> above = above(unit);
        unit.place(parent, supervisor);
        unit.operate(operation, LocalDate.now(clock));
        String after = written(unit);
        if (after.equals(before)) {
            return Outcome.AS_IT_WAS;
        }
        unit.administer();
        trail.note(
                known.isPresent() ? Act.UNIT_CHANGED : Act.UNIT_ADDED,
                code,
                before.isEmpty() ? after : before + " → " + after);
        tellOfOthers(unit, above);
        return known.isPresent() ? Outcome.CHANGED : Outcome.ADDED;
    }

    /** Who answers for a mine: the group that owns it, the office and the branch that supervise it. */
    private static List<Optional<Unit>> above(Unit mine) {
        return List.of(mine.parent(), mine.supervisor(), mine.supervisor().flatMap(Unit::parent));
    }

    private void tellOfOthers(Unit mine, List<Optional<Unit>> before) {
        List<Optional<Unit>> now = above(mine);
        Map<Unit, Unit> instead = new HashMap<>();
        for (int i = 0; i < now.size(); i++) {
            Optional<Unit> next = now.get(i);
            before.get(i)
                    .filter(unit -> !next.equals(Optional.of(unit)))
                    .ifPresent(unit -> next.ifPresent(other -> instead.put(unit, other)));
        }
        if (mine.getKind() == UnitKind.MINE && !instead.isEmpty()) {
            events.publishEvent(new MinePlaced(mine, instead));
        }
    }

    /** What is open in it depends on what it is and on its mine. */
    private static void requireSamePlace(Unit unit, UnitKind kind, @Nullable Unit parent) {
        if (unit.getKind() != kind) {
            throw new ChangeRefused("units.refused.otherKind");
        }
        Optional<Unit> mine = unit.mine().filter(own -> !own.equals(unit));
        if (mine.isPresent() && !mine.equals(Optional.ofNullable(parent).flatMap(Unit::mine))) {
            throw new ChangeRefused("units.refused.otherMine");
        }
    }

    private UnitKind kind(@Nullable String typed) {
        String written = UnitForm.text(typed);
        return Arrays.stream(UnitKind.values())
                .filter(kind -> kind.name().equals(written)
                        || names.of(kind, Locale.SIMPLIFIED_CHINESE).equals(written)
                        || names.of(kind, Locale.ENGLISH).equalsIgnoreCase(written))
                .findFirst()
                .orElseThrow(() -> new ChangeRefused("units.refused.kind", written));
    }

    private @Nullable Unit find(@Nullable String typed, Set<UnitKind> kinds, String refusal) {
        String written = UnitForm.text(typed);
        if (written.isEmpty()) {
            return null;
        }
        List<Unit> found = named.find(written);
        if (found.size() != 1 || !kinds.contains(found.get(0).getKind())) {
            throw new ChangeRefused(refusal, written);
        }
        return found.get(0);
    }

    private Optional<Operation> operation(@Nullable String typed) {
        String written = UnitForm.text(typed);
        return written.isEmpty()
                ? Optional.empty()
                : Optional.of(Arrays.stream(Operation.values())
                        .filter(one -> one.name().equals(written)
                                || names.of(one, Locale.SIMPLIFIED_CHINESE).equals(written)
                                || names.of(one, Locale.ENGLISH).equalsIgnoreCase(written))
                        .findFirst()
                        .orElseThrow(() -> new ChangeRefused("units.refused.operation", written)));
    }

    private static boolean workingDays(@Nullable String typed) {
        String written = UnitForm.text(typed).toLowerCase(Locale.ROOT);
        if (!YES.contains(written) && !NO.contains(written)) {
            throw new ChangeRefused("units.refused.workingDays", written);
        }
        return YES.contains(written);
    }

    private static String written(Unit unit) {
        return String.join(
                "; ",
                unit.getName(),
                unit.getKind().name(),
                "parent " + unit.parent().map(Unit::getCode).orElse("-"),
                "supervisor " + unit.supervisor().map(Unit::getCode).orElse("-"),
                "workingDays " + Objects.toString(unit.countsWorkingDays()),
                "operation " + unit.getOperation());
    }
}
