/** The pages of bulletins. */
@NullMarked
package org.bihuan.supervision.bulletin.web;

import org.jspecify.annotations.NullMarked;
