package org.bihuan.supervision;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bihuan.organization.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Matters extends JpaRepository<Matter, Long> {

    @Query("select m from Matter m join fetch m.unit where m.code in :codes")
    List<Matter> byCodes(Collection<String> codes);

    @Query("select m from Matter m join fetch m.unit u where m.code in :codes and" + MatterScope.SEEN)
    List<Matter> seenOf(Collection<String> codes, boolean everything, Set<Long> supervised, Set<Long> mines);

    String LINES = "select new org.bihuan.supervision.MatterLine(m.code, m.kind, u.name, m.subject, m.state, m.dueOn,"
            + " m.doneOn, m.openedAt, m.closedAt) from Matter m join m.unit u where" + MatterScope.SEEN;

    /** Parts of others are found on their pages; an enforcement case is not only a part. */
    String WHOLE = " (m.partOf is null or m.kind = org.bihuan.supervision.MatterKind.ENFORCEMENT) ";

    @Query("select m from Matter m join fetch m.unit u left join fetch m.openedBy left join fetch m.partOf p"
            + " left join fetch p.unit where m.code = :code and" + MatterScope.SEEN)
    Optional<Matter> visible(String code, boolean everything, Set<Long> supervised, Set<Long> mines);

    @Query(LINES + "and (m.kind = :kind or :kind is null and" + WHOLE
            + ") and (:open = false or m.closedAt is null) and (:text is null"
            + " or lower(m.code) like lower(:text) escape '!' or lower(u.name) like lower(:text) escape '!'"
            + " or lower(m.subject) like lower(:text) escape '!')")
    Slice<MatterLine> seen(
            boolean everything,
            Set<Long> supervised,
            Set<Long> mines,
            @Nullable MatterKind kind,
            boolean open,
            @Nullable String text,
            Pageable page);

    @Query(LINES + "and m.unit = :unit and" + WHOLE)
    List<MatterLine> about(Unit unit, boolean everything, Set<Long> supervised, Set<Long> mines, Pageable page);

    @Query("select u.id from Matter m join m.unit u where m.kind = :kind and m.closedAt is null and u.id in :units")
    Set<Long> unitsWithOpen(MatterKind kind, Collection<Long> units);

    @Query("select m from Matter m where m.partOf = :whole and m.kind = :kind order by length(m.code), m.code")
    List<Matter> partsOf(Matter whole, MatterKind kind);
}
