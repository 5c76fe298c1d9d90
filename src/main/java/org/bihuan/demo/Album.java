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

    /** The same, but who found it had no camera. */
    Album withoutFind() {
        return new Album(List.of(), after, onSite);
    }
}
