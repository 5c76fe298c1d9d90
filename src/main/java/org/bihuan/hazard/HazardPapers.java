package org.bihuan.hazard;

import java.util.Optional;

/** Tells on which paper a hazard stands, for its page. */
public interface HazardPapers {

    /** The number of the rectification notice on which a hazard stands; whoever sees the hazard sees the notice. */
    Optional<String> noticeOf(Hazard hazard);
}
