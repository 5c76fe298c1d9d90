package org.bihuan.hazard;

import java.util.Optional;

/** Tells in which matter of supervision a hazard was found, for its page. */
public interface HazardOrigins {

    /** The number of the matter, if the person logged in may see it. */
    Optional<String> matterOf(Hazard hazard);
}
