/** Units, people and roles, who is logged in, and what each may see: the {@link org.bihuan.organization.Jurisdiction}. */
@ApplicationModule(
        displayName = "Organization",
        allowedDependencies = {"calendar", "sheet"})
@NullMarked
package org.bihuan.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
