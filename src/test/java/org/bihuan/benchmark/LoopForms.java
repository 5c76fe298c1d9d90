package org.bihuan.benchmark;

import java.util.HashMap;
import java.util.Map;
import org.bihuan.testing.Loop;

/** What both sides of the benchmark submit. */
final class LoopForms {

    private LoopForms() {}

    static Map<String, Object> assignment() {
        return new HashMap<>(Loop.assignment("2036-12-01"));
    }
}
