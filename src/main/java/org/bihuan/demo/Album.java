package org.bihuan.demo;

import java.util.List;
import org.bihuan.hazard.evidence.Photo;

/**
 * The photos people take of one hazard.
 *
 * @param before what was found
 * @param after what it looks like once rectified
 * @param onSite what the acceptor sees
 */
record Album(List<Photo> before, List<Photo> after, List<Photo> onSite) {

    /** Nobody had a camera. */
    static final Album EMPTY = new Album(List.of(), List.of(), List.of());
}
