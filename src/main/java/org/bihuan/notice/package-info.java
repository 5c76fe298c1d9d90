/**
 * Rectification notices (整改通知单) and re-check sheets (复查意见书): what one inspection found for one unit, numbered, to print or to
 * download.
 */
@ApplicationModule(
        displayName = "Notice",
        allowedDependencies = {"hazard", "workflow", "organization", "sheet"})
@NullMarked
package org.bihuan.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
