package org.bihuan.supervision.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bihuan.supervision.Matter;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Urges extends JpaRepository<Urge, Long> {

    Optional<Urge> findByMatter(Matter matter);

    @Query("select u from Urge u join fetch u.matter m join fetch m.unit where m.closedAt is null order by m.code")
    List<Urge> open();

    @Query("select u from Urge u join fetch u.matter m join fetch m.unit where u.restUntil >= :today")
    List<Urge> resting(LocalDate today);
}
