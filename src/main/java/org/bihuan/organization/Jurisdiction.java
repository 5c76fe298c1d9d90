package org.bihuan.organization;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person may see (DOMAIN, "Who is who"): the whole province, some mines, some sections of a mine, and always what they
 * reported or are to rectify or accept themselves. Queries filter by it; nothing is filtered afterwards.
 *
 * @param people the ids of the person and of those for whom they stand in
 * @param everything whether all mines are seen
 * @param mines the ids of the mines seen whole
 * @param sections the ids of the sections and teams seen
 * @param supervised the ids of the mines seen whole because their branch or office is the person's: those whose supervision they see, drafts included
 * @param offices the ids of the branches, their offices and the groups that are the person's: whose own affairs they see
 */
public record Jurisdiction(
        Set<Long> people,
        boolean everything,
        Set<Long> mines,
        Set<Long> sections,
        Set<Long> supervised,
        Set<Long> offices) {

    /** What two see together. */
    Jurisdiction with(Jurisdiction other) {
        return new Jurisdiction(
                union(people, other.people),
                everything || other.everything,
                union(mines, other.mines),
                union(sections, other.sections),
                union(supervised, other.supervised),
                union(offices, other.offices));
    }

    private static Set<Long> union(Set<Long> some, Set<Long> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
    }

    /** Whether a mine is seen whole. */
    public boolean covers(Unit mine) {
        return everything || mines.contains(mine.getId());
    }
}
