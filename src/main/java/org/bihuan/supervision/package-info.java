/**
 * The bureau's supervision (DOMAIN, "The Plan as obligations"), each kind of it a process in a package of its own. What they supervise by
 * is a {@link org.bihuan.supervision.Matter}: numbered, recorded, watched and shown alike. They use the mines' hazard data and never
 * edit them.
 */
@ApplicationModule(
        displayName = "Supervision",
        allowedDependencies = {
            "hazard",
            "hazard :: evidence",
            "notification",
            "workflow",
            "organization",
            "calendar",
            "sheet"
        })
@NullMarked
package org.bihuan.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
