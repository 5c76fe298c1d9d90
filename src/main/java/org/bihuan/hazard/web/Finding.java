package org.bihuan.hazard.web;

import java.util.List;

/**
 * A row of the sheet on which the findings of an inspection are written down.
 *
 * @param kept the photos taken in for it
 * @param remarks why it was not taken
 */
record Finding(ReportForm form, List<DraftPhoto> kept, List<String> remarks) {

    boolean isBlank() {
        return form.isBlank() && kept.isEmpty() && remarks.isEmpty();
    }

    /** A row with nothing on it. */
    static Finding blank() {
        return of("", "", "", "", "");
    }

    static Finding of(String place, String field, String description, String majorCategory, String measures) {
        boolean fixed = !measures.isBlank();
        ReportForm form = new ReportForm(
                "", null, place, field, null, description, majorCategory, fixed ? "true" : null, measures, null);
        return new Finding(form, List.of(), List.of());
    }
}
