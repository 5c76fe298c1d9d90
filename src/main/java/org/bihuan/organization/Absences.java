package org.bihuan.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Absences extends JpaRepository<Absence, Long> {

    String IN_FORCE = " a.endedAt is null and a.firstDay <= :last and a.lastDay >= :first";

    /** Who is away today and has one of these as deputy, with roles and units. */
    @Query("select a from Absence a join fetch a.person p join fetch p.unit u left join fetch u.parent m"
            + " left join fetch m.parent left join fetch p.roles r left join fetch r.unit"
            + " where a.deputy.id in :deputies and p.active = true and a.endedAt is null"
            + " and a.firstDay <= :today and a.lastDay >= :today order by a.id")
    List<Absence> entrustedTo(Collection<Long> deputies, LocalDate today);

    @Query("select a from Absence a join fetch a.person join fetch a.deputy where a.person.id = :person and" + IN_FORCE
            + " order by a.firstDay limit 1")
    Optional<Absence> between(long person, LocalDate first, LocalDate last);

    @Query("select a from Absence a join fetch a.person join fetch a.deputy where a.deputy.id = :deputy and" + IN_FORCE
            + " order by a.firstDay limit 1")
    Optional<Absence> entrustedBetween(long deputy, LocalDate first, LocalDate last);

    @Query("select a from Absence a join fetch a.person join fetch a.deputy where a.person.id = :person"
            + " order by a.firstDay desc, a.id desc")
    List<Absence> listed(long person, Limit most);

    @Query("select a from Absence a join fetch a.person join fetch a.deputy where a.id = :id and a.person.id = :person")
    Optional<Absence> one(long id, long person);
}
