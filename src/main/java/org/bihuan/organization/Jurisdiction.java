package org.bihuan.organization;

import java.util.Set;

/**
 * What a person may see (DOMAIN, "Who is who"): the whole province, some mines, some sections of a mine, and always what they
 * reported or are to rectify or accept themselves. Queries filter by it; nothing is filtered afterwards.
 *
 * @param person the id of the person
 * @param everything whether all mines are seen
 * @param mines the ids of the mines seen whole
 * @param sections the ids of the sections and teams seen
 */
public record Jurisdiction(long person, boolean everything, Set<Long> mines, Set<Long> sections) {

    /** Whether a mine is seen whole. */
    public boolean covers(Unit mine) {
        return everything || mines.contains(mine.getId());
    }
}
