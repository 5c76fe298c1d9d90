package org.bihuan.hazard;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody reports.
 *
 * @param mine the code of the mine; without it the reporter's own
 * @param place where, at most 100 characters
 * @param field the field of work
 * @param source how it was discovered
 * @param description what is wrong, 5 to 500 characters
 * @param majorCategory which of the fifteen categories of a major hazard applies (order 4 of 2020), 1 to 15, if one does
 * @param fixedOnTheSpot whether finder and team have rectified it already
 * @param onTheSpotMeasures what was done on the spot, at most 500 characters
 * @param anonymous whether nobody may learn who reported it
 * @param discoveredOn the day it was discovered; without it today
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Report(
        @Nullable String mine,
        @NotBlank @Size(max = 100) String place,
        @NotNull Field field,
        @NotNull Source source,
        @NotBlank @Size(min = 5, max = 500) String description,
        @Nullable @Min(1) @Max(15) Integer majorCategory,
        boolean fixedOnTheSpot,
        @Nullable @Size(max = 500) String onTheSpotMeasures,
        boolean anonymous,
        @Nullable LocalDate discoveredOn) {}
