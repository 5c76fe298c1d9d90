/** The pages on which visits are planned, their findings written, and how many there were is told. */
@NullMarked
package org.bihuan.supervision.visit.web;

import org.jspecify.annotations.NullMarked;
