/** The pages of filings: who has filed, what is filed, and where it is filled in. */
@NullMarked
package org.bihuan.supervision.filing.web;

import org.jspecify.annotations.NullMarked;
