/** The pages of benchmark mines and observation trainings. */
@NullMarked
package org.bihuan.supervision.benchmark.web;

import org.jspecify.annotations.NullMarked;
