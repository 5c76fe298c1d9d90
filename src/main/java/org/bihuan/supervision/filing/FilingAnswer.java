package org.bihuan.supervision.filing;

import jakarta.persistence.Embeddable;

/**
 * What was filled in.
 *
 * @param field the id of the field
 * @param label its name when it was filled in
 * @param words 1 to 2000 characters
 */
@Embeddable
public record FilingAnswer(String field, String label, String words) {}
