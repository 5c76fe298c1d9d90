/**
 * Key supervision (重点监察对象, P17): mines with many problems, or urged repeatedly without effect, are proposed, listed by the branch
 * director, inspected, and delisted once they have verifiably improved.
 */
@NamedInterface("key")
@NullMarked
package org.bihuan.supervision.key;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
