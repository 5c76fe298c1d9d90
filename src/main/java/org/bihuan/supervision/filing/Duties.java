package org.bihuan.supervision.filing;

import java.util.List;
import java.util.Optional;

/** All that has to be filed, in the order of the file. */
public record Duties(List<Duty> all) {

    /** The duty with this id, unless the operator has taken it away. */
    public Optional<Duty> find(String id) {
        return all.stream().filter(duty -> duty.id().equals(id)).findFirst();
    }
}
