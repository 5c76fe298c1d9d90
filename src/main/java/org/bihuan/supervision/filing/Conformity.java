package org.bihuan.supervision.filing;

import java.util.Arrays;
import java.util.Optional;

/** How far a unit conforms to an item that it judges itself by; in words {@code filing.conformity.<name>}. */
public enum Conformity {
    FULL("CLOSED"),
    PARTIAL("A"),
    NONE("URGENT");

    private final String colour;

    Conformity(String colour) {
        this.colour = colour;
    }

    /** The kind of badge that it is shown as. */
    public String getColour() {
        return colour;
    }

    public boolean fallsShort() {
        return this != FULL;
    }

    /** The one with this name; nothing if there is none. */
    static Optional<Conformity> of(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }
}
