package org.bihuan.demo;

import org.bihuan.organization.OrganizationFiles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Loads the units and people of the demo province, who all have the same password. */
@Component
@Profile("demo")
@Order(10)
class DemoProvince implements ApplicationRunner {

    private final OrganizationFiles organization;
    private final DemoFiles files;
    private final PasswordEncoder encoder;
    private final String password;

    DemoProvince(
            OrganizationFiles organization,
            DemoFiles files,
            PasswordEncoder encoder,
            @Value("${bihuan.demo.password:bihuan-demo}") String password) {
        this.organization = organization;
        this.files = files;
        this.encoder = encoder;
        this.password = password;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        organization.load(files.folder(), encoder.encode(password));
    }
}
