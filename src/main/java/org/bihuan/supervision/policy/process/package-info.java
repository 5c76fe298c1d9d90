/** What {@code bpmn/mine-policy.bpmn} and {@code bpmn/policy-measure.bpmn} call. */
@NullMarked
package org.bihuan.supervision.policy.process;

import org.jspecify.annotations.NullMarked;
