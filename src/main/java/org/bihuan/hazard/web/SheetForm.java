package org.bihuan.hazard.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.bihuan.hazard.Inspection;
import org.bihuan.hazard.Inspection.Findings;
import org.bihuan.hazard.Source;
import org.bihuan.organization.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What the findings of an inspection have in common, as it was typed.
 *
 * @param sheet names this sheet: what is sent from it later belongs to the same inspection
 * @param inspectedOn a date such as {@code 2026-11-24}
 * @param place where it was; findings that name no place were found there
 */
record SheetForm(
        String sheet,
        @Nullable String mine,
        @Nullable String source,
        @Nullable String inspectedOn,
        @Nullable String place) {

    private static final int LONGEST_PLACE = 100;

    SheetForm {
        sheet = ReportForm.named(sheet);
        place = ReportForm.text(place);
    }

    /** The sheet of an inspection that has its number: what was said first holds. */
    SheetForm of(Inspection begun) {
        return new SheetForm(
                sheet,
                begun.getMine().getCode(),
                begun.getSource().name(),
                begun.getInspectedOn().toString(),
                begun.getPlace());
    }

    /** The key of what is wrong, if something is. */
    Optional<String> wrong(LocalDate today) {
        if (chosenSource().isEmpty()) {
            return Optional.of("pages.report.source.missing");
        }
        if (day().filter(day -> !day.isAfter(today)).isEmpty()) {
            return Optional.of("findings.inspectedOn.wrong");
        }
        return place != null && place.length() > LONGEST_PLACE
                ? Optional.of("pages.report.place.long")
                : Optional.empty();
    }

    /** What the findings have in common, of a sheet with nothing wrong. */
    Findings findings(Unit at) {
        return new Findings(sheet, at, chosenSource().orElseThrow(), day().orElseThrow(), place);
    }

    private Optional<Source> chosenSource() {
        return ReportForm.chosen(Source.values(), source);
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.ofNullable(inspectedOn).map(LocalDate::parse);
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }
}
