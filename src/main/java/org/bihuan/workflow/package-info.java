/**
 * The glue to Camunda that every process shares: forms are bound, validated and handed to handlers, the engine knows our
 * people, and its clock is ours. Engine types stay in this module and in the {@code process} packages.
 */
@ApplicationModule(
        displayName = "Workflow",
        allowedDependencies = {"organization", "calendar"})
@NullMarked
package org.bihuan.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
