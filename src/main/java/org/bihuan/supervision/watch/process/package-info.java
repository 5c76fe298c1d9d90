/** The tasks of an urge. */
@NullMarked
package org.bihuan.supervision.watch.process;

import org.jspecify.annotations.NullMarked;
