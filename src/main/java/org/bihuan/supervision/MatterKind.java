package org.bihuan.supervision;

import java.util.List;
import java.util.stream.Stream;

/** The kinds of supervision. */
public enum MatterKind {
    /** One mine one policy (一企一策). */
    POLICY("C"),
    /** A measure of a policy, numbered within it. */
    MEASURE(""),
    /** A mine is urged to set its data right (督促). */
    URGE("D"),
    /** An inspection of a mine by its branch and what follows from it (监察执法). */
    ENFORCEMENT("Z"),
    /** Something that has to be filed (报送备案). */
    FILING("B");

    private final String series;

    MatterKind(String series) {
        this.series = series;
    }

    /** Those that are no parts of others. */
    public static List<MatterKind> whole() {
        return Stream.of(values()).filter(kind -> !kind.series.isEmpty()).toList();
    }

    /** What stands in its numbers, such as the C of {@code QSS-C-2026-0001}. */
    String series() {
        return series;
    }
}
