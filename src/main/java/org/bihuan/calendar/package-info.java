/** The one clock that everything reads, and the working days that deadlines count. */
@NullMarked
package org.bihuan.calendar;

import org.jspecify.annotations.NullMarked;
