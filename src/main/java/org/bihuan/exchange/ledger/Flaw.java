package org.bihuan.exchange.ledger;

import static org.bihuan.exchange.ledger.Verdict.BAD;
import static org.bihuan.exchange.ledger.Verdict.REPEATED;
import static org.bihuan.exchange.ledger.Verdict.WARNING;

/**
 * What can be remarked about a row. What is written but not understood, or contradicts itself, is bad; what is missing but
 * can be assumed, and what people should look at, is a warning.
 */
public enum Flaw {
    MISSING(BAD),
    MISSING_LIKE_ANOTHER(BAD),
    TOO_LONG(BAD),
    NO_DATE(BAD),
    IN_FUTURE(BAD),
    BEFORE_DISCOVERY(BAD),
    ACCEPTED_BEFORE_RECTIFIED(BAD),
    ACCEPTED_WITHOUT_DATE(BAD),
    UNKNOWN_WORD(BAD),
    UNKNOWN_SECTION(BAD),
    NO_AMOUNT(BAD),
    NOT_TAKEN(BAD),
    REPEATS_ROW(REPEATED),
    IMPORTED_BEFORE(REPEATED),
    RESEMBLES_ROW(WARNING),
    YEAR_ASSUMED(WARNING),
    SOURCE_ASSUMED(WARNING),
    FIELD_ASSUMED(WARNING),
    MEASURES_MISSING(WARNING),
    SEVERAL_NAMES(WARNING),
    UNKNOWN_PERSON(WARNING),
    RECTIFIER_UNKNOWN(WARNING),
    ACCEPTOR_UNKNOWN(WARNING),
    SAME_PERSON_ACCEPTED(WARNING),
    SAME_PERSON_WOULD_ACCEPT(WARNING),
    RECTIFIED_WHEN_ACCEPTED(WARNING),
    ACCEPTANCE_UNCLEAR(WARNING),
    ACCEPTANCE_FAILED(WARNING),
    ELEMENTS_MISSING(WARNING),
    LIMIT_OF_MAJOR(WARNING),
    LOOKS_LIKE_PROGRAM(WARNING);

    private final Verdict verdict;

    Flaw(Verdict verdict) {
        this.verdict = verdict;
    }

    /** What a row comes to that has this flaw and no worse. */
    public Verdict verdict() {
        return verdict;
    }
}
