package org.bihuan.exchange.ledger;

/** What a column of a ledger can mean. */
public enum Column {
    NUMBER(Integer.MAX_VALUE),
    DISCOVERED_ON(40),
    PLACE(100),
    SOURCE(40),
    FINDER(100),
    DESCRIPTION(500),
    FIELD(40),
    GRADE(40),
    MEASURES(1000),
    FUNDS(40),
    CONTINGENCY(1000),
    SECTION(60),
    RECTIFIER(60),
    DEADLINE(40),
    SUPERVISOR(60),
    RECTIFIED_ON(40),
    ACCEPTOR(60),
    ACCEPTED_ON(40),
    CONCLUSION(40),
    NOTE(1000);

    private final int longest;

    Column(int longest) {
        this.longest = longest;
    }

    /** The most characters a cell of this column may have. */
    public int longest() {
        return longest;
    }

    /** Whether no row can be taken in without it. */
    public boolean isNeeded() {
        return switch (this) {
            case DISCOVERED_ON, PLACE, DESCRIPTION, GRADE, SECTION, DEADLINE -> true;
            default -> false;
        };
    }
}
