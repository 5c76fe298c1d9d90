/** One mine one policy (一企一策, P13 to P15): diagnosed, drafted, approved, filed, carried out by the mine measure by measure, evaluated. */
@NamedInterface("policy")
@NullMarked
package org.bihuan.supervision.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
