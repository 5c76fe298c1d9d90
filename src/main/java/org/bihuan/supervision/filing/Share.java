package org.bihuan.supervision.filing;

/** How many of the items of what was filed conform fully. */
public record Share(long conforming, long items) {

    private static final int HUNDRED = 100;

    /** Whether there are items in it. */
    public boolean isKnown() {
        return items > 0;
    }

    /** Such as {@code 19/20 (95%)}; rounded down, so that only all of them are 100. Empty if there are no items. */
    public String words() {
        return items == 0 ? "" : "%d/%d (%d%%)".formatted(conforming, items, conforming * HUNDRED / items);
    }
}
