package org.bihuan.supervision.enforcement;

import org.bihuan.supervision.policy.Checklist;

/** What every inspection asks about a mine's dual prevention (P18), from {@code config/supervision/enforcement.yaml}. */
public record DualPreventionItems(Checklist checklist) {}
