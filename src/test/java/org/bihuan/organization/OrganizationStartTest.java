package org.bihuan.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.bihuan.testing.BihuanTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;

/** The first start with the organization's files in place: they name an administrator, and nobody in them has a password yet. */
@BihuanTest
@Transactional
class OrganizationStartTest {

    private static final String PASSWORD = "first-password";

    @Autowired
    OrganizationFiles files;

    @Autowired
    People people;

    @Autowired
    Units units;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    JdbcTemplate jdbc;

    @Value("${bihuan.organization}")
    Path folder;

    @BeforeEach
    void nobodyHasAPassword() {
        jdbc.update("update person set password_hash = ''");
    }

    @Test
    void anAdministratorWhoCannotLogInIsNone() {
        assertThatThrownBy(() -> start("", "")).hasMessageContaining("BIHUAN_ADMIN_LOGIN");
    }

    @Test
    void somebodyNewBecomesAdministratorOfTheBureauThatThereIs() {
        start("chief", PASSWORD);

        assertThat(people.findByLogin("chief").orElseThrow())
                .returns(UnitKind.BUREAU, chief -> chief.getUnit().getKind())
                .returns(true, chief -> chief.holds(Role.ADMINISTRATOR))
                .returns(true, chief -> encoder.matches(PASSWORD, chief.passwordHash()));
        assertThat(units.findByCode("BUREAU")).isEmpty();
    }

    @Test
    void anAdministratorInTheFilesGetsAPasswordAndKeepsNameAndUnit() {
        start("admin", PASSWORD);

        assertThat(people.findByLogin("admin").orElseThrow())
                .returns("管理员", Person::getName)
                .returns("SDJ", admin -> admin.getUnit().getCode())
                .returns(true, admin -> encoder.matches(PASSWORD, admin.passwordHash()));
    }

    @Test
    void whoTheFilesKnowWithoutTheRoleWouldLoseItAtTheNextStartSoTheFilesAreToGiveIt() {
        assertThatThrownBy(() -> start("officer.qss", PASSWORD))
                .hasMessageContainingAll("officer.qss", "people.csv", "administrator@");
    }

    @Test
    void nobodyIsNamedOnceAnAdministratorCanLogIn() {
        start("admin", PASSWORD);

        start("chief", PASSWORD);

        assertThat(people.findByLogin("chief")).isEmpty();
    }

    private void start(String login, String password) {
        new OrganizationStart(files, people, units, encoder, folder, login, password)
                .run(new DefaultApplicationArguments());
    }
}
