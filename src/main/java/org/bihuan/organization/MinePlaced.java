package org.bihuan.organization;

import java.util.Map;

/**
 * Others own or supervise a mine from now on. Published inside the transaction that says so.
 *
 * @param instead by the group, the office and the branch that answered for it until now, if they do no more, those that do
 */
public record MinePlaced(Unit mine, Map<Unit, Unit> instead) {

    public MinePlaced {
        instead = Map.copyOf(instead);
    }
}
