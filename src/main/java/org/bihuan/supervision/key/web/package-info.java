/** The list of key supervision and the page of a mine that is on it or proposed. */
@NullMarked
package org.bihuan.supervision.key.web;

import org.jspecify.annotations.NullMarked;
