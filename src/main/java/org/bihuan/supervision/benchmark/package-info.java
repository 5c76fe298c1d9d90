/** Benchmark mines (标杆企业) and the trainings at which others observe them (观摩培训), P20. */
@NamedInterface("benchmark")
@NullMarked
package org.bihuan.supervision.benchmark;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
