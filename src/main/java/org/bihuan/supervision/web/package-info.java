/** The page of a matter, whatever it is about, and the list of matters. */
@NullMarked
package org.bihuan.supervision.web;

import org.jspecify.annotations.NullMarked;
