package org.bihuan.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.util.List;
import org.bihuan.testing.LastWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Outside the demo the application does not start without an administrator, and knows no password by itself. */
class FirstAdministratorTest {

    private static final String PASSWORD = "Sesame-open-1";

    private final People people = mock(People.class);
    private final Units units = mock(Units.class);
    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();

    @ParameterizedTest
    @CsvSource({"'', ''", "boss, ''", "'', " + PASSWORD, "boss, Eleven-long"})
    void withoutANameAndALongPasswordTheStartIsRefusedAndSaysHow(String login, String password) {
        assertThatThrownBy(() -> start(login, password))
                .hasMessageContainingAll(
                        "BIHUAN_ADMIN_LOGIN", "BIHUAN_ADMIN_PASSWORD", "12 characters", "尚无管理员", "重新启动");

        verify(people, never()).save(any());
    }

    @Test
    void theRefusalEndsTheLogInsteadOfAStackTrace() {
        Throwable refusal = catchThrowable(() -> start("", ""));

        assertThat(LastWords.of(new IllegalStateException(refusal))).contains("BIHUAN_ADMIN_LOGIN");
    }

    @Test
    void withBothThereIsAnAdministratorWhoCanLogIn() {
        when(units.findByKindOrderByCode(UnitKind.BUREAU)).thenReturn(List.of(new Unit("SDJ", "省局", UnitKind.BUREAU)));

        start("boss", PASSWORD);

        ArgumentCaptor<Person> saved = ArgumentCaptor.captor();
        verify(people).save(saved.capture());
        assertThat(saved.getValue().getLogin()).isEqualTo("boss");
        assertThat(saved.getValue().holds(Role.ADMINISTRATOR)).isTrue();
        assertThat(encoder.matches(PASSWORD, saved.getValue().passwordHash())).isTrue();
    }

    @Test
    void onceThereIsOneTheEnvironmentChangesNothing() {
        when(people.anybodyLogsInAs(Role.ADMINISTRATOR)).thenReturn(true);

        start("boss", PASSWORD);

        verify(people, never()).save(any());
    }

    private void start(String login, String password) {
        new OrganizationStart(
                        mock(OrganizationFiles.class),
                        people,
                        units,
                        encoder,
                        Path.of("no-such-folder"),
                        login,
                        password)
                .run(new DefaultApplicationArguments());
    }
}
