/**
 * What administrators look after apart from people: the rules in force, background work that failed, holidays. Nothing here shows more of a
 * hazard than its code.
 */
@ApplicationModule(
        displayName = "Administration",
        allowedDependencies = {"workflow", "organization", "calendar"})
@NullMarked
package org.bihuan.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
