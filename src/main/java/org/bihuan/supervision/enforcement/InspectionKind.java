package org.bihuan.supervision.enforcement;

/** On what occasion a mine is inspected (P17, P18). */
public enum InspectionKind {
    REGULAR,
    FOCUSED,
    PREVENTIVE,
    KEY_SUPERVISION,
    FOLLOW_UP
}
