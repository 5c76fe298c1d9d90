package org.bihuan.hazard.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.bihuan.hazard.HazardLookup;
import org.bihuan.hazard.HazardState;
import org.bihuan.testing.BihuanTest;
import org.bihuan.testing.Loop;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BihuanTest
class HazardLoopTest {

    @Autowired
    Loop loop;

    @Autowired
    HazardLookup hazards;

    @Test
    void runsFromDiscoveryToClosure() {
        String code = loop.closed("B", "2026-12-01");

        assertThat(hazards.get(code).getState()).isEqualTo(HazardState.CLOSED);
    }
}
