/** What {@code bpmn/hazard-loop.bpmn} calls: a handler for each form, a delegate for each service step, dates for the timers. */
@NullMarked
package org.bihuan.hazard.process;

import org.jspecify.annotations.NullMarked;
