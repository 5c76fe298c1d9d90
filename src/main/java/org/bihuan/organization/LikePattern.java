package org.bihuan.organization;

/** What somebody types to search for, as a pattern of {@code like … escape '!'}: its own wildcards are taken literally. */
public final class LikePattern {

    private LikePattern() {}

    public static String containing(String text) {
        return "%" + text.strip().replaceAll("[!%_]", "!$0") + "%";
    }
}
