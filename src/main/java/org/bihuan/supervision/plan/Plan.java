package org.bihuan.supervision.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * All rows of the Plan, in their order.
 *
 * @param since the day from which it holds
 */
public record Plan(LocalDate since, List<Obligation> obligations) {}
