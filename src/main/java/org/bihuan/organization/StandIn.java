package org.bihuan.organization;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** For whom the step that is being taken is taken, so that its record can say it. */
@Component
public class StandIn {

    private final ThreadLocal<@Nullable Person> absent = new ThreadLocal<>();

    /** Takes a step for somebody absent; for nobody if {@code null}, as on one's own account. */
    public <T> T actFor(@Nullable Person absentPerson, Supplier<T> step) {
        absent.set(absentPerson);
        try {
            return step.get();
        } finally {
            absent.remove();
        }
    }

    /** For whom it is; nobody if who acts does so on their own account. */
    public Optional<Person> absent() {
        return Optional.ofNullable(absent.get());
    }
}
