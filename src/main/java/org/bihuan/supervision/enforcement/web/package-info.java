/** The pages on which inspections are planned and recorded, and orders are written down. */
@NullMarked
package org.bihuan.supervision.enforcement.web;

import org.jspecify.annotations.NullMarked;
