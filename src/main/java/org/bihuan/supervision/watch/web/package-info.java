/** The page of an urge. */
@NullMarked
package org.bihuan.supervision.watch.web;

import org.jspecify.annotations.NullMarked;
