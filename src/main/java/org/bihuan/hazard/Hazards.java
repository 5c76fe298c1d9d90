package org.bihuan.hazard;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Hazards extends JpaRepository<Hazard, Long> {

    /** What a jurisdiction holds. */
    String SEEN = " (:everything = true or h.mine.id in :mines or h.section.id in :sections or h.reporter.id in :people"
            + " or h.rectifier.id in :people or h.acceptor.id in :people) ";

    String LINES = "select new org.bihuan.hazard.HazardLine(h.code, m.name, h.place, h.description, h.field, h.state,"
            + " h.grade, h.deadline, h.firstDeadline, h.rectifiedAt, h.registeredAt, s.name, r.name, a.name) from Hazard h join h.mine m"
            + " left join h.section s left join h.rectifier r left join h.acceptor a where ";

    @Query("select h from Hazard h left join fetch h.mine left join fetch h.section left join fetch h.reporter"
            + " left join fetch h.rectifier left join fetch h.acceptor left join fetch h.supervisor"
            + " left join fetch h.rectifiedBy left join fetch h.duplicateOf where h.code = :code and" + SEEN)
    Optional<Hazard> visible(String code, boolean everything, Set<Long> mines, Set<Long> sections, Set<Long> people);

    @Query(
            value = LINES + "h.reporter.id = :person",
            countQuery = "select count(h) from Hazard h where h.reporter.id = :person")
    Page<HazardLine> reportedBy(long person, Pageable page);

    @Query(LINES + SEEN
            + "and (:state is null or h.state = :state) and (:grade is null or h.grade = :grade) and (:text is null"
            + " or lower(h.code) like lower(:text) escape '!' or lower(h.place) like lower(:text) escape '!'"
            + " or lower(h.description) like lower(:text) escape '!')")
    Slice<HazardLine> seen(
            boolean everything,
            Set<Long> mines,
            Set<Long> sections,
            Set<Long> people,
            @Nullable HazardState state,
            @Nullable Grade grade,
            @Nullable String text,
            Pageable page);

    @Query(LINES + "(h.duplicateOf.id = :hazard or h.id = :original) and" + SEEN + "order by h.id")
    List<HazardLine> linked(
            long hazard,
            long original,
            boolean everything,
            Set<Long> mines,
            Set<Long> sections,
            Set<Long> people,
            Pageable page);

    @Query(LINES + "h.inspection.id = :inspection and" + SEEN + "order by h.id")
    List<HazardLine> foundBy(
            long inspection, boolean everything, Set<Long> mines, Set<Long> sections, Set<Long> people);

    @Query(LINES + "h.code in :codes and" + SEEN)
    List<HazardLine> seenOf(
            Collection<String> codes, boolean everything, Set<Long> mines, Set<Long> sections, Set<Long> people);

    @Query("select h from Hazard h left join fetch h.mine left join fetch h.section left join fetch h.rectifier"
            + " left join fetch h.acceptor left join fetch h.rectifiedBy where h.code in :codes")
    List<Hazard> byCodes(Collection<String> codes);

    @Query("select count(h) from Hazard h where h.state in :states and h.deadline < :today and" + SEEN)
    long overdue(
            Set<HazardState> states,
            LocalDate today,
            boolean everything,
            Set<Long> mines,
            Set<Long> sections,
            Set<Long> people);

    @Query("select h from Hazard h where h.mine.id = :mine and h.state in :states and h.id <> :self order by h.id desc")
    List<Hazard> open(long mine, Set<HazardState> states, long self, Pageable page);
}
