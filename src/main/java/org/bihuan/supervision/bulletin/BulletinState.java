package org.bihuan.supervision.bulletin;

/** Where a bulletin stands. */
public enum BulletinState {
    BULLETIN_EDITING,
    BULLETIN_SIGNING,
    BULLETIN_SIGNED,
    BULLETIN_PUBLISHED
}
