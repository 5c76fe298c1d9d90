package org.bihuan.supervision.plan;

import org.jspecify.annotations.Nullable;

/**
 * A row of the Plan.
 *
 * @param id its number, such as {@code P14}
 * @param who owes it, {@code must} what, {@code when} by when; each in Chinese and English
 * @param page where it is done or seen, if that is possible
 * @param evidence what is counted; nothing if it is not supported yet
 */
public record Obligation(
        String id, Words who, Words must, Words when, @Nullable String page, @Nullable Evidence evidence) {

    /** In both languages. */
    public record Words(String chinese, String english) {}
}
