package org.bihuan.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bihuan.organization.Person;
import org.bihuan.organization.Unit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ImportRuns extends JpaRepository<ImportRun, Long> {

    @Query("select r from ImportRun r join fetch r.person join fetch r.mine where r.id = :id and r.mine = :mine")
    Optional<ImportRun> ofMine(long id, Unit mine);

    @Query("select r from ImportRun r join fetch r.person where r.mine = :mine order by r.id desc")
    List<ImportRun> newest(Unit mine, Pageable page);

    @Query("select p.login from ImportRun r join r.person p where r.id = :id")
    String login(long id);

    @Query("select r.id from ImportRun r where r.person = :person and r.mine = :mine and r.state = :state")
    List<Long> of(Person person, Unit mine, ImportState state);

    @Query("select r.id from ImportRun r where r.state = org.bihuan.exchange.ImportState.RUNNING"
            + " and (r.leasedUntil is null or r.leasedUntil < :now) order by r.id")
    List<Long> abandoned(Instant now);

    /** Takes the lease of a run that nobody holds; one of several nodes gets it. */
    @Modifying
    @Query("update ImportRun r set r.leasedUntil = :until where r.id = :id"
            + " and r.state = org.bihuan.exchange.ImportState.RUNNING"
            + " and (r.leasedUntil is null or r.leasedUntil < :now)")
    int lease(long id, Instant now, Instant until);

    @Modifying
    @Query("update ImportRun r set r.leasedUntil = :until where r.id = :id"
            + " and r.state = org.bihuan.exchange.ImportState.RUNNING")
    void renew(long id, Instant until);
}
