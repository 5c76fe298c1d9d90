package org.bihuan.organization;

import java.time.Clock;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where administrators leave a trace of what they do (protection level 2: audit that cannot be altered). */
@Service
public class Trail {

    private final TrailEntries entries;
    private final Clock clock;

    Trail(TrailEntries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * Notes an act of whoever is logged in, within the act's own transaction: both happen, or neither.
     *
     * @param subject to whom or what, such as a log-in name or a hazard's code
     * @param detail what changed; {@code ""} if the act says all
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(Act act, String subject, String detail) {
        String who = SecurityContextHolder.getContext().getAuthentication().getName();
        entries.save(new TrailEntry(clock.instant(), who, act, subject, detail));
    }
}
