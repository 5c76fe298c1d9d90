/** What {@code bpmn/enforcement-case.bpmn} calls. */
@NullMarked
package org.bihuan.supervision.enforcement.process;

import org.jspecify.annotations.NullMarked;
