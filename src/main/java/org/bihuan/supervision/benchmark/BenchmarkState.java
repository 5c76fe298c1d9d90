package org.bihuan.supervision.benchmark;

/** Where the nomination of a benchmark mine stands. */
public enum BenchmarkState {
    BENCHMARK_NOMINATED,
    /** The bureau asked the branch for more. */
    BENCHMARK_SUPPLEMENTING,
    BENCHMARK_NAMED,
    BENCHMARK_DECLINED,
    /** It was named, and is a benchmark no more. */
    BENCHMARK_WITHDRAWN
}
