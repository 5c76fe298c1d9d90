package org.bihuan.supervision;

/** Something that happens to a matter; each kind has an enum of its own, in words {@code matter.step.<name>}. */
public interface MatterStep {

    /** At most 30 characters; no two kinds use the same for different things. */
    String name();
}
