package org.bihuan.organization;

/** What a list of units tells of each; the headings stand in the messages {@code units.headings.…}. */
enum UnitColumn {
    CODE,
    NAME,
    KIND,
    PARENT,
    SUPERVISOR,
    WORKING_DAYS,
    OPERATION
}
