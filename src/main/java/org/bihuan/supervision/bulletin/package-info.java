/**
 * Bulletins (通报, P11): each month the bureau tells everybody how the dual prevention of groups and mines ran, by {@code
 * bpmn/bulletin.bpmn}, ranked by {@code bpmn/bulletin-weights.dmn}.
 */
@NamedInterface("bulletin")
@NullMarked
package org.bihuan.supervision.bulletin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
