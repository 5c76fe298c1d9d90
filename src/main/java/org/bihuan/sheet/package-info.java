/**
 * Spreadsheets in and out: what people upload becomes lines of text cells, whatever its format, encoding or spelling. And documents for
 * word processors out.
 */
@ApplicationModule(
        displayName = "Sheet",
        allowedDependencies = {})
@NullMarked
package org.bihuan.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
