package org.bihuan.notification;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bihuan.organization.Person;

/** A module that knows what belongs into people's morning digests. */
public interface DigestSource {

    /**
     * What each of these people is to read this morning, by the person's id; whoever has nothing to read may be missing. However
     * many people they are, it costs a constant number of statements.
     *
     * @param people with their roles and units
     */
    Map<Long, List<DigestPart>> parts(Collection<Person> people, LocalDate today);
}
