package org.bihuan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bihuan.hazard.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShotTest {

    @ParameterizedTest
    @EnumSource
    void everyAngleAndWhatIsAmissLookDifferent(Scene scene) {
        Stream<Integer> pictures = IntStream.range(0, Shot.ANGLES)
                .boxed()
                .flatMap(angle -> Stream.of(new Shot(scene, true, angle), new Shot(scene, false, angle)))
                .map(ShotTest::pixels);

        assertThat(pictures).hasSize(2 * Shot.ANGLES).doesNotHaveDuplicates();
    }

    @Test
    void everySceneIsSeenInSomeField() {
        assertThat(Arrays.stream(Field.values()).map(Scene::of)).contains(Scene.values());
    }

    private static int pixels(Shot shot) {
        BufferedImage picture = shot.draw();
        return Arrays.hashCode(picture.getRGB(0, 0, Shot.WIDTH, Shot.HEIGHT, null, 0, Shot.WIDTH));
    }
}
