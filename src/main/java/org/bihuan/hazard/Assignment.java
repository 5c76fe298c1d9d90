package org.bihuan.hazard;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.bihuan.organization.Person;
import org.bihuan.organization.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Who rectifies a hazard, how and until when: the five elements (五落实).
 *
 * @param section the unit responsible
 * @param rectifier who does the work; without it the section's head names somebody
 * @param acceptor who accepts; without it any safety officer of the mine
 * @param supervisor who supervises the rectification
 * @param measures what is to be done
 * @param deadline the last day, until its end
 * @param funds in 10,000 yuan; must be given for a major hazard
 * @param contingency the contingency plan; must be given for a major hazard
 */
public record Assignment(
        Unit section,
        @Nullable Person rectifier,
        @Nullable Person acceptor,
        @Nullable Person supervisor,
        String measures,
        LocalDate deadline,
        @Nullable BigDecimal funds,
        @Nullable String contingency) {}
