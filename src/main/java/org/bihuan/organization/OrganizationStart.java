package org.bihuan.organization;

import java.nio.file.Path;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** At start-up: loads the organization's files and makes sure that an administrator can log in. */
@Component
@Profile("!demo")
@Order(10)
class OrganizationStart implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(OrganizationStart.class);
    private static final int SHORTEST_PASSWORD = 12;

    private final OrganizationFiles files;
    private final People people;
    private final Units units;
    private final PasswordEncoder encoder;
    private final Path folder;
    private final String login;
    private final String password;

    OrganizationStart(
            OrganizationFiles files,
            People people,
            Units units,
            PasswordEncoder encoder,
            @Value("${bihuan.organization:./config/organization}") Path folder,
            @Value("${BIHUAN_ADMIN_LOGIN:}") String login,
            @Value("${BIHUAN_ADMIN_PASSWORD:}") String password) {
        this.files = files;
        this.people = people;
        this.units = units;
        this.encoder = encoder;
        this.folder = folder;
        this.login = login;
        this.password = password;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        files.load(folder, "");
        if (!people.anybodyLogsInAs(Role.ADMINISTRATOR)) {
            nameFirstAdministrator();
        }
    }

    private void nameFirstAdministrator() {
        if (login.isBlank() || password.length() < SHORTEST_PASSWORD) {
            throw FirstAdministratorMissing.unnamed(SHORTEST_PASSWORD);
        }
        Unit bureau = units.findByKindOrderByCode(UnitKind.BUREAU).stream()
                .findFirst()
                .orElseGet(() -> units.save(new Unit("BUREAU", "省局", UnitKind.BUREAU)));
        Person administrator = people.findByLogin(login).orElseGet(() -> stranger(bureau));
        if (!administrator.holds(Role.ADMINISTRATOR)) {
            throw FirstAdministratorMissing.withoutRole(login, bureau);
        }
        administrator.setPassword(encoder.encode(password));
        people.save(administrator);
        log.info("'{}' is the first administrator", login);
    }

    private Person stranger(Unit bureau) {
        Person person = new Person(login, "", bureau);
        person.takeRoles(Set.of(new RoleInUnit(Role.ADMINISTRATOR, bureau)));
        return person;
    }
}
