/** The tasks and steps of key supervision. */
@NullMarked
package org.bihuan.supervision.key.process;

import org.jspecify.annotations.NullMarked;
