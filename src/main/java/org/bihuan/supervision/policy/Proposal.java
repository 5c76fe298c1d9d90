package org.bihuan.supervision.policy;

import java.time.LocalDate;

/**
 * A measure that somebody proposed for a policy.
 *
 * @param code of the matter in which it was proposed
 */
public record Proposal(String code, LocalDate day, String text) {}
