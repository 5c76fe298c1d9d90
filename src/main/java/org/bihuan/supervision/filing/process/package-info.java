/** What {@code bpmn/filing.bpmn} calls. */
@NullMarked
package org.bihuan.supervision.filing.process;

import org.jspecify.annotations.NullMarked;
