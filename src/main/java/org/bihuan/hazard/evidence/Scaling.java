package org.bihuan.hazard.evidence;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import net.coobird.thumbnailator.Thumbnails;

/** Makes pictures smaller, never larger. */
final class Scaling {

    private Scaling() {}

    static BufferedImage within(BufferedImage image, int longSide) {
        if (Math.max(image.getWidth(), image.getHeight()) <= longSide) {
            return image;
        }
        try {
            return Thumbnails.of(image).size(longSide, longSide).asBufferedImage();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
