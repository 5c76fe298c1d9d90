package org.bihuan;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Each module uses only those below it, and of them only what they show. */
class ModularityTest {

    @Test
    void modulesKeepTheirBoundaries() {
        ApplicationModules.of(BihuanApplication.class).verify();
    }
}
