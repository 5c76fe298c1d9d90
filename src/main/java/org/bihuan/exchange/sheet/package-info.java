/** Spreadsheets in and out: what people upload becomes lines of text cells, whatever its format, encoding or spelling. */
@NullMarked
package org.bihuan.exchange.sheet;

import org.jspecify.annotations.NullMarked;
