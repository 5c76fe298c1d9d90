package org.bihuan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeapTest {

    @ParameterizedTest
    @CsvSource({
        "HOUR, 2026-11-24T23:30, 2026-11-25T00:30",
        "DAY, 2026-11-24T09:15, 2026-11-25T09:15",
        "WEEK, 2026-11-24T09:15, 2026-12-01T09:15",
        "MORNING, 2026-11-24T07:59, 2026-11-24T08:00",
        "MORNING, 2026-11-24T08:00, 2026-11-25T08:00",
        "MORNING, 2026-11-24T09:15, 2026-11-25T08:00"
    })
    void leadsForward(Leap leap, String now, String expected) {
        assertThat(leap.from(at(now))).isEqualTo(at(expected));
    }

    private static ZonedDateTime at(String local) {
        return ZonedDateTime.parse(local + ":00+08:00[Asia/Shanghai]");
    }
}
