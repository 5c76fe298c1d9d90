package org.bihuan.hazard.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bihuan.hazard.Field;
import org.bihuan.hazard.Report;
import org.bihuan.hazard.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What was typed on the report page, as it came: whatever it is, the page can show it again. Its rules are those of {@link Report},
 * said in the words of the page.
 *
 * @param draft names this attempt to report, so that sending it twice reports once, and photos already taken in are kept
 */
record ReportForm(
        String draft,
        @Nullable String mine,
        @Nullable
                @NotBlank(message = "{pages.report.place.missing}")
                @Size(max = 100, message = "{pages.report.place.long}")
                String place,
        @Nullable String field,
        @Nullable String source,
        @Nullable @Size(min = 5, max = 500, message = "{pages.report.description.length}") String description,
        @Nullable @Pattern(regexp = "([1-9]|1[0-5])?", message = "{pages.report.majorCategory.unknown}")
                String majorCategory,
        @Nullable String fixedOnTheSpot,
        @Nullable @Size(max = 500, message = "{pages.report.measures.long}") String onTheSpotMeasures,
        @Nullable String anonymous) {

    /** Those that can be wrong, in the order of the page. */
    private static final List<String> FIELDS =
            List.of("mine", "place", "field", "description", "majorCategory", "onTheSpotMeasures", "source");

    private static final java.util.regex.Pattern DRAFT = java.util.regex.Pattern.compile("[0-9a-f-]{36}");

    ReportForm {
        draft = named(draft);
        place = text(place);
        description = text(description);
        onTheSpotMeasures = text(onTheSpotMeasures);
    }

    /** The name of a draft, or a new one where there is none. */
    static String named(@Nullable String draft) {
        return draft != null && DRAFT.matcher(draft).matches()
                ? draft
                : UUID.randomUUID().toString();
    }

    /** What the page shows at first. */
    static ReportForm empty(boolean ofAMine) {
        String source = ofAMine ? Source.SNAPSHOT.name() : null;
        return new ReportForm("", null, null, null, source, null, null, null, null, null);
    }

    /** The rules that an annotation cannot say. */
    void check(Errors errors) {
        if (description == null) {
            errors.rejectValue("description", "pages.report.description.missing");
        }
        if (chosen(Field.values(), field).isEmpty()) {
            errors.rejectValue("field", "pages.report.field.missing");
        }
        if (chosen(Source.values(), source).isEmpty()) {
            errors.rejectValue("source", "pages.report.source.missing");
        }
        if (isFixedOnTheSpot() && onTheSpotMeasures == null) {
            errors.rejectValue("onTheSpotMeasures", "pages.report.measures.missing");
        }
    }

    /** The first field, in the order of the page, that something is wrong with. */
    static Optional<String> firstWrong(Errors errors) {
        return FIELDS.stream().filter(errors::hasFieldErrors).findFirst();
    }

    /** Whether nothing was typed that tells one finding from another. */
    boolean isBlank() {
        return place == null && description == null && onTheSpotMeasures == null;
    }

    /** The same, in this place if none was typed. */
    ReportForm foundAt(@Nullable String elsewhere) {
        return place != null
                ? this
                : new ReportForm(
                        draft,
                        mine,
                        elsewhere,
                        field,
                        source,
                        description,
                        majorCategory,
                        fixedOnTheSpot,
                        onTheSpotMeasures,
                        anonymous);
    }

    public boolean isFixedOnTheSpot() {
        return "true".equals(fixedOnTheSpot);
    }

    boolean isAnonymous() {
        return "true".equals(anonymous);
    }

    /** The report, of a form without errors. */
    Report report(String mineCode) {
        return report(mineCode, null);
    }

    /** The report of what was discovered on a day, today without it. */
    Report report(String mineCode, @Nullable LocalDate discoveredOn) {
        return new Report(
                mineCode,
                Objects.requireNonNull(place),
                chosen(Field.values(), field).orElseThrow(),
                chosen(Source.values(), source).orElseThrow(),
                Objects.requireNonNull(description),
                majorCategory == null || majorCategory.isEmpty() ? null : Integer.valueOf(majorCategory),
                isFixedOnTheSpot(),
                isFixedOnTheSpot() ? onTheSpotMeasures : null,
                isAnonymous(),
                discoveredOn);
    }

    static <E extends Enum<E>> Optional<E> chosen(E[] choices, @Nullable String name) {
        return Arrays.stream(choices)
                .filter(choice -> choice.name().equals(name))
                .findFirst();
    }

    /** Browsers send line ends as two characters, and count them as one. */
    static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip().replace("\r\n", "\n");
    }
}
