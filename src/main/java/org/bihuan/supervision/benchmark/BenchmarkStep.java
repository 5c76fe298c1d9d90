package org.bihuan.supervision.benchmark;

import org.bihuan.supervision.MatterStep;

/** What can happen to the nomination of a benchmark mine. */
public enum BenchmarkStep implements MatterStep {
    BENCHMARK_NOMINATED,
    BENCHMARK_RETURNED,
    BENCHMARK_SUPPLEMENTED,
    BENCHMARK_NAMED,
    BENCHMARK_DECLINED,
    /** It came under key supervision; a leader is to look whether it stays a benchmark. */
    BENCHMARK_DOUBTED,
    BENCHMARK_WITHDRAWN
}
