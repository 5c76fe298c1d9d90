package org.bihuan.notification;

import java.util.List;

/**
 * A part of a morning digest.
 *
 * @param title what it is and how many, such as "overdue: 2"; it stands in the subject as well
 * @param lines what to look at, the most pressing first
 * @param more how many lines are left out
 */
public record DigestPart(DigestKind kind, String title, List<Line> lines, int more) {

    public DigestPart {
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param link where it leads, a path of this application
     */
    public record Line(String text, String link) {

        /** @throws IllegalArgumentException if the link is not a path */
        public Line {
            Letter.requirePath(link);
        }
    }
}
