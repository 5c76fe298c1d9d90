package org.bihuan.notification;

import org.springframework.data.domain.Slice;

/**
 * A page of the outbox.
 *
 * @param viewer the id of the person who reads it
 * @param everybody whether it lists the letters to everybody or only those to the viewer
 */
record OutboxList(Slice<OutboxRow> rows, long viewer, boolean everybody) {}
