package org.bihuan.supervision.watch;

import java.time.LocalDate;

/**
 * The data of all mines were judged and the mines urged. Published outside a transaction, once a night.
 *
 * @param day the day that began with the night
 */
public record MinesUrged(LocalDate day) {}
