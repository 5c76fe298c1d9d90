/** What {@code bpmn/bulletin.bpmn} calls. */
@NullMarked
package org.bihuan.supervision.bulletin.process;

import org.jspecify.annotations.NullMarked;
