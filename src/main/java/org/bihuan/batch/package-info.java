/**
 * Many at once (批量): what waits for somebody is shown as a list whose rows are filled in together and sent in one go. Every row goes
 * through the handler of its task in a transaction of its own, as in Tasklist, and is judged on its own.
 */
@ApplicationModule(
        displayName = "Batch",
        allowedDependencies = {"hazard", "supervision", "workflow", "organization"})
@NullMarked
package org.bihuan.batch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
