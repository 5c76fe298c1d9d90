/** Documents and pictures filed with the steps of matters: taken in, kept, and shown to those who may see the matter. */
@NamedInterface("document")
@NullMarked
package org.bihuan.supervision.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
