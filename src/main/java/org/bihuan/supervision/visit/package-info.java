/** Supervisory visits (督导, P12): planned by the promotion office, recorded, and what they found taken up by the supervising office. */
@NamedInterface("visit")
@NullMarked
package org.bihuan.supervision.visit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
