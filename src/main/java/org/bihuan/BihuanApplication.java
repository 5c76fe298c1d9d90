package org.bihuan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Bihuan: every safety hazard of a coal mine in a closed loop, every mine under the bureau's eyes. */
@SpringBootApplication
public class BihuanApplication {

    public static void main(String[] args) {
        SpringApplication.run(BihuanApplication.class, args);
    }
}
