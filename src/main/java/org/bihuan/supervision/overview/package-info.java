/** The bureau's board: how its supervision stands, by branch, office and mine. */
@NullMarked
package org.bihuan.supervision.overview;

import org.jspecify.annotations.NullMarked;
