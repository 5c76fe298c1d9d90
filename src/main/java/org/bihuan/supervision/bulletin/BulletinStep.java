package org.bihuan.supervision.bulletin;

import org.bihuan.supervision.MatterStep;

/** What can happen to a bulletin. */
public enum BulletinStep implements MatterStep {
    BULLETIN_OPENED,
    /** The figures of then stand in the note. */
    BULLETIN_RECOUNTED,
    BULLETIN_EDITED,
    BULLETIN_RETURNED,
    BULLETIN_SIGNED,
    BULLETIN_PUBLISHED
}
