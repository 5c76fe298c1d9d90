/** The application itself: start-up and what all modules share. */
@NullMarked
package org.bihuan;

import org.jspecify.annotations.NullMarked;
