/**
 * Enforcement (监察执法, P18, P22): a branch inspects a mine by a plan, with its dual prevention as a mandatory item; what is found becomes
 * hazards of the mine, orders and penalties are kept as facts, and the case is closed when a follow-up finds all of it settled.
 */
@NamedInterface("enforcement")
@NullMarked
package org.bihuan.supervision.enforcement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
