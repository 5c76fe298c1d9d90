/** The pages about hazards: report one, follow the own reports, find hazards, and everything about one of them. */
@NullMarked
package org.bihuan.hazard.web;

import org.jspecify.annotations.NullMarked;
