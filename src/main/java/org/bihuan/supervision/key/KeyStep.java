package org.bihuan.supervision.key;

import org.bihuan.supervision.MatterStep;

/** What happens in the key supervision of a mine. */
public enum KeyStep implements MatterStep {
    KEY_PROPOSED,
    KEY_LISTED,
    KEY_REFUSED,
    KEY_INSPECTION_ORDERED,
    KEY_INSPECTED,
    KEY_IMPROVED,
    KEY_NOT_IMPROVED,
    KEY_DELISTED,
    KEY_KEPT
}
