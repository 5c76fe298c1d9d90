package org.bihuan.notification;

/** What people typed, on one line: no line break of theirs gets into a header. */
class SingleLine {

    private SingleLine() {}

    static String of(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
