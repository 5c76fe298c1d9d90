/** The data watch (P16): every night the data of each mine are judged, by {@code bpmn/data-watch.dmn}. */
@NamedInterface("watch")
@NullMarked
package org.bihuan.supervision.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
