package org.bihuan.supervision;

import java.util.Set;

/** The time limits of the steps of some kinds of matters, from a decision table of theirs. */
public interface MatterLimits {

    Set<MatterKind> kinds();

    /** The newest version of the table, with which a matter begins. */
    int newest();

    /**
     * @param version the version of the table that the matter keeps
     * @param step the task's id in the model
     */
    MatterLimit of(int version, String step);
}
