/** The handlers of {@code bpmn/benchmark-mine.bpmn} and {@code bpmn/observation-training.bpmn}. */
@NullMarked
package org.bihuan.supervision.benchmark.process;

import org.jspecify.annotations.NullMarked;
