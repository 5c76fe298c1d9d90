package org.bihuan.supervision;

/** The kinds of supervision. */
public enum MatterKind {
    /** One mine one policy (一企一策). */
    POLICY("C"),
    /** A measure of a policy, numbered within it. */
    MEASURE(""),
    /** A measure is changed or added while a policy is carried out (措施调整), numbered within the policy. */
    CHANGE("", "T"),
    /** A mine is urged to set its data right (督促). */
    URGE("D"),
    /** An inspection of a mine by its branch and what follows from it (监察执法). */
    ENFORCEMENT("Z"),
    /** Something that has to be filed (报送备案). */
    FILING("B"),
    /** The promotion office visits a mine (督导). */
    VISIT("V"),
    /** A mine is watched most closely (重点监察). */
    KEY_SUPERVISION("K"),
    /** A mine that others are to learn from (标杆企业). */
    BENCHMARK("Q"),
    /** A training at a benchmark mine (观摩培训). */
    TRAINING("G"),
    /** What the bureau tells everybody of a month (通报). */
    BULLETIN("TB");

    private final String series;
    private final String part;

    MatterKind(String series) {
        this(series, "");
    }

    MatterKind(String series, String part) {
        this.series = series;
        this.part = part;
    }

    /** What stands in its numbers, such as the C of {@code QSS-C-2026-0001}. */
    String series() {
        return series;
    }

    /** What stands before the number of a part, such as the T of {@code QSS-C-2026-0001-T01}. */
    String part() {
        return part;
    }
}
