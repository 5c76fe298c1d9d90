/**
 * Filings (报送备案): what mines, groups and branches owe with a due day and a document (P2, P3, P8, P19), by {@code
 * config/supervision/filings.yaml} and {@code bpmn/filing.bpmn}.
 */
@NamedInterface("filing")
@NullMarked
package org.bihuan.supervision.filing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
