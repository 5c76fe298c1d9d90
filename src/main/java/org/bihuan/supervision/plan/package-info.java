/** The Plan as a page (DOMAIN, "The Plan as obligations"): each of its rows with what shows that it was done, and how far it is. */
@NamedInterface("plan")
@NullMarked
package org.bihuan.supervision.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
