package org.bihuan.exchange;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bihuan.exchange.ledger.Verdict;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ImportRows extends JpaRepository<ImportRow, Long> {

    /** How many rows of a run have a verdict, and how many of them have become hazards. */
    record Count(Verdict verdict, long rows, long taken) {}

    @Query("select new org.bihuan.exchange.ImportRows$Count(r.verdict, count(r), count(r.hazardCode))"
            + " from ImportRow r where r.run = :run group by r.verdict")
    List<Count> count(ImportRun run);

    @Query("select r from ImportRow r where r.run = :run and r.verdict in :verdicts order by r.id")
    Page<ImportRow> page(ImportRun run, Collection<Verdict> verdicts, Pageable page);

    List<ImportRow> findByRunOrderById(ImportRun run);

    @Query("select r.id from ImportRow r where r.run.id = :run and r.verdict in :importable and r.hazardCode is null"
            + " order by r.id")
    List<Long> waiting(long run, Collection<Verdict> importable, Pageable page);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from ImportRow r where r.id = :id")
    Optional<ImportRow> lock(long id);

    @Modifying
    @Query("delete from ImportRow r where r.run.id in :runs")
    void deleteOf(Collection<Long> runs);
}
