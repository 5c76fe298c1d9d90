/** The handlers of {@code bpmn/visit.bpmn}. */
@NullMarked
package org.bihuan.supervision.visit.process;

import org.jspecify.annotations.NullMarked;
