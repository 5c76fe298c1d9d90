package org.bihuan.browser;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tests in one browser at the application; each page they open is of another visitor's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InBrowser {

    static final int DESK = 1400;

    @LocalServerPort
    int port;

    Browsing browsing;

    @BeforeAll
    void startBrowser() {
        browsing = Browsing.start("http://localhost:" + port);
    }

    @AfterAll
    void stopBrowser() {
        if (browsing != null) {
            browsing.close();
        }
    }
}
