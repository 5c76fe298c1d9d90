package org.bihuan.demo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.bihuan.hazard.Field;
import org.bihuan.hazard.evidence.Photo;
import org.bihuan.hazard.evidence.PhotoIntake;

/**
 * Takes the demo's photos: drawn scenes, so that nobody mistakes them for a real mine. Each is taken once and handed out again,
 * for drawing and encoding hundreds would hold the first start up.
 */
class Camera {

    private final PhotoIntake intake;
    private final Random random;
    private final Map<Shot, Photo> taken = new HashMap<>();

    Camera(PhotoIntake intake, Random random) {
        this.intake = intake;
        this.random = random;
    }

    /** The photos of a hazard of this field, now and then two of what was found. */
    Album album(Field field) {
        Scene scene = Scene.of(field);
        int angle = random.nextInt(Shot.ANGLES);
        int other = (angle + 1) % Shot.ANGLES;
        Photo found = photo(new Shot(scene, true, angle));
        return new Album(
                random.nextInt(3) == 0 ? List.of(found, photo(new Shot(scene, true, other))) : List.of(found),
                List.of(photo(new Shot(scene, false, angle))),
                List.of(photo(new Shot(scene, false, other))));
    }

    private Photo photo(Shot wanted) {
        return taken.computeIfAbsent(wanted, shot -> intake.accept(jpeg(shot.draw())));
    }

    private static byte[] jpeg(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
