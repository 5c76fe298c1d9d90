package org.bihuan.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecheckDrawTest {

    private static final int CODES = 100_000;
    private static final Percentage CHANCE = Percentage.withPercentage(4);

    private final RecheckDraw draw = new RecheckDraw();

    @ParameterizedTest
    @ValueSource(ints = {5, 10, 50})
    void ofManyTheShareAskedForIsDrawn(int percent) {
        assertThat((double) drawn(percent).size()).isCloseTo(CODES * percent / 100.0, CHANCE);
    }

    @Test
    void ofAllAllAndOfNoneNoneIsDrawn() {
        assertThat(drawn(100)).hasSize(CODES);
        assertThat(drawn(0)).isEmpty();
    }

    @Test
    void theSameAreDrawnEachTime() {
        assertThat(drawn(1)).startsWith("QSS-2026-000115", "QSS-2026-000133");
        assertThat(new RecheckDraw().draws("QSS-2026-000115", 1)).isTrue();
    }

    @Test
    void whoIsDrawnAtASmallShareIsDrawnAtALargerOne() {
        assertThat(drawn(10)).containsAll(drawn(5));
    }

    private List<String> drawn(int percent) {
        return IntStream.rangeClosed(1, CODES)
                .mapToObj("QSS-2026-%06d"::formatted)
                .filter(code -> draw.draws(code, percent))
                .toList();
    }
}
