package org.bihuan.hazard.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the sheet on which the findings of an inspection are written down.
 *
 * @param section the name or code of the unit that seems to be responsible, as it was typed
 * @param kept the photos taken in for it
 * @param remarks why it was not taken
 */
record Finding(ReportForm form, @Nullable String section, List<DraftPhoto> kept, List<String> remarks) {

    boolean isBlank() {
        return form.isBlank() && kept.isEmpty() && remarks.isEmpty();
    }

    /** A row with nothing on it. */
    static Finding blank() {
        return of("", "", "", "", "", "");
    }

    static Finding of(
            String place, String field, String description, String majorCategory, String measures, String section) {
        boolean fixed = !measures.isBlank();
        ReportForm form = new ReportForm(
                "", null, place, field, null, description, majorCategory, fixed ? "true" : null, measures, null);
        return new Finding(form, section, List.of(), List.of());
    }
}
