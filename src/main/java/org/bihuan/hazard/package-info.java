/**
 * The hazard and its closed loop: discover, register, grade, assign, rectify, accept, close (DOMAIN, "Hazard"). {@link
 * org.bihuan.hazard.Hazard} guards each step, {@link org.bihuan.hazard.ClosedLoop} tells the story, {@code bpmn/hazard-loop.bpmn}
 * runs it.
 */
@ApplicationModule(
        displayName = "Hazard",
        allowedDependencies = {"notification", "workflow", "organization", "calendar", "sheet"})
@NullMarked
package org.bihuan.hazard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
