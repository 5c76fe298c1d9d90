/**
 * What managers read: so far the board of overdue rectifications, {@code /overdue}. Read models of their own, straight from the
 * tables, always within the viewer's {@link org.bihuan.organization.Jurisdiction}.
 */
@ApplicationModule(
        displayName = "Board",
        allowedDependencies = {"hazard", "notification", "organization", "calendar", "sheet"})
@NullMarked
package org.bihuan.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
