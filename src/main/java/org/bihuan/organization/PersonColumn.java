package org.bihuan.organization;

/** What is said of a person, on the page or in a column of a spreadsheet. */
enum PersonColumn {
    LOGIN,
    NAME,
    EMAIL,
    UNIT,
    ROLES,
    STATE
}
