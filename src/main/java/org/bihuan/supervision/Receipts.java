package org.bihuan.supervision;

import java.time.Clock;
import java.time.LocalDate;
import org.bihuan.hazard.HazardNumbers;
import org.bihuan.organization.Unit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The numbers under which the promotion office takes something into its files (备案), without gaps for each bureau and year. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Receipts {

    private static final String SERIES = "H";

    private final Authorities authorities;
    private final HazardNumbers numbers;
    private final Clock clock;

    Receipts(Authorities authorities, HazardNumbers numbers, Clock clock) {
        this.authorities = authorities;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** The next number for what a unit files, such as {@code SDJ-H-2026-0001}. */
    public String next(Unit unit) {
        Unit bureau = authorities.bureau(unit).orElseThrow();
        return numbers.next(bureau, SERIES, LocalDate.now(clock).getYear());
    }
}
