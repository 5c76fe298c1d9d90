package org.bihuan.exchange.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.bihuan.hazard.Field;
import org.bihuan.hazard.Grade;
import org.bihuan.hazard.Source;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a ledger says, understood.
 *
 * @param finder the log-in name of who found it, if known
 * @param measures what was to be done, if written
 * @param funds in 10,000 yuan
 * @param section the code of the unit responsible
 * @param rectifier the log-in name of who rectifies, if known
 * @param supervisor the log-in name of who supervises, if known
 * @param rectifiedOn the day it was rectified, if it is
 * @param acceptor the log-in name of who accepts or accepted, if known
 * @param acceptedOn the day it was accepted, if it is; then {@code rectifiedOn} is given too
 * @param note what else the row says, and what could not be kept elsewhere; may be empty
 */
public record LedgerEntry(
        LocalDate discoveredOn,
        String place,
        Source source,
        @Nullable String finder,
        String description,
        Field field,
        Grade grade,
        @Nullable String measures,
        @Nullable BigDecimal funds,
        @Nullable String contingency,
        String section,
        @Nullable String rectifier,
        LocalDate deadline,
        @Nullable String supervisor,
        @Nullable LocalDate rectifiedOn,
        @Nullable String acceptor,
        @Nullable LocalDate acceptedOn,
        String note) {}
