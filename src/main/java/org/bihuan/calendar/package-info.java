/** The one clock that everything reads, and the working days that deadlines count. */
@ApplicationModule(
        displayName = "Calendar",
        allowedDependencies = {})
@NullMarked
package org.bihuan.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
