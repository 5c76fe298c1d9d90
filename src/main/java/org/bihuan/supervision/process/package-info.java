/** What the models of all matters call: their dates, their watch, what is common to their handlers. */
@NullMarked
package org.bihuan.supervision.process;

import org.jspecify.annotations.NullMarked;
