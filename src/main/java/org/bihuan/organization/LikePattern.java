package org.bihuan.organization;

/** What somebody types to search for, as a pattern of {@code like … escape '!'}: its own wildcards are taken literally. */
final class LikePattern {

    private LikePattern() {}

    static String containing(String text) {
        return "%" + text.strip().replaceAll("[!%_]", "!$0") + "%";
    }
}
