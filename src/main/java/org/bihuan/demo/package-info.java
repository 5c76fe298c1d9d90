/** The demo province, only in the profile {@code demo}: its people, two months of its hazards, and a clock that can be moved. */
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "supervision",
            "supervision :: enforcement",
            "supervision :: plan",
            "supervision :: benchmark",
            "supervision :: policy",
            "supervision :: bulletin",
            "supervision :: filing",
            "supervision :: document",
            "supervision :: visit",
            "supervision :: key",
            "supervision :: watch",
            "hazard",
            "hazard :: evidence",
            "workflow",
            "organization",
            "calendar"
        })
@NullMarked
package org.bihuan.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
