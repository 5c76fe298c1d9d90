/**
 * Photos that prove a step of the closed loop: taken in, stripped of everything but the picture, kept, and shown to those who may see the hazard.
 */
@NamedInterface("evidence")
@NullMarked
package org.bihuan.hazard.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
