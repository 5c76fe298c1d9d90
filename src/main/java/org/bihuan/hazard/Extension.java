package org.bihuan.hazard;

import java.time.LocalDate;

/**
 * A later deadline (延期) that a rectifier asks for.
 *
 * @param until the last day, until its end
 * @param reason why the present deadline cannot be kept
 * @param interimMeasures what keeps people safe meanwhile
 */
public record Extension(LocalDate until, String reason, String interimMeasures) {}
