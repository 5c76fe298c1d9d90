package org.bihuan.supervision.benchmark;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bihuan.organization.Unit;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.MatterScope;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Benchmarks extends JpaRepository<Benchmark, Long> {

    Optional<Benchmark> findByMatter(Matter matter);

    @Query("select b from Benchmark b join fetch b.matter m join fetch m.unit u where" + MatterScope.SEEN
            + "and m.closedAt is null order by m.code")
    List<Benchmark> nominated(boolean everything, Set<Long> supervised, Set<Long> mines);

    @Query("select b from Benchmark b join fetch b.matter m join fetch m.unit where m.state = 'BENCHMARK_NAMED'"
            + " order by b.decidedAt desc")
    List<Benchmark> named();

    /** The benchmark mine's, with its matter; nothing if the mine is none. */
    @Query("select b from Benchmark b join fetch b.matter m join fetch m.unit u where u = :mine"
            + " and m.state = 'BENCHMARK_NAMED'")
    Optional<Benchmark> namedOf(Unit mine);

    @Query("select u from Benchmark b join b.matter m join m.unit u where m.state = 'BENCHMARK_NAMED' order by u.code")
    List<Unit> namedMines();
}
