package org.bihuan.hazard.evidence;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;

/** Decodes a file that is not to be trusted: its size is known before a pixel is, and it comes out upright and no larger than we keep. */
final class UprightImage {

    private UprightImage() {}

    static BufferedImage read(byte[] file, PhotoFormat format) {
        try {
            var image = Scaling.within(decode(file, format), PhotoIntake.LONG_SIDE);
            return ExifFilterUtils.getFilterForOrientation(ExifOrientation.of(file, format))
                    .apply(image);
        } catch (PhotoRefused e) {
            throw e;
        } catch (IOException | RuntimeException e) { // decoders throw about anything at broken input
            throw damaged(e);
        }
    }

    private static BufferedImage decode(byte[] file, PhotoFormat format) throws IOException {
        var reader = ImageIO.getImageReadersByMIMEType(format.contentType()).next();
        try (var in = new ByteArrayImageInputStream(file)) {
            reader.setInput(in, true, true);
            checkSize(reader);
            return decode(reader);
        } finally {
            reader.dispose();
        }
    }

    private static void checkSize(ImageReader reader) throws IOException {
        var pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > PhotoIntake.MAX_PIXELS) {
            throw new PhotoRefused(
                    PhotoRefused.Reason.TOO_MANY_PIXELS, pixels / 1_000_000, PhotoIntake.MAX_PIXELS / 1_000_000);
        }
    }

    private static BufferedImage decode(ImageReader reader) throws IOException {
        var longSide = Math.max(reader.getWidth(0), reader.getHeight(0));
        var step = Math.max(1, longSide * 2 / (PhotoIntake.LONG_SIDE * 3)); // leaves enough to scale well from
        var settings = reader.getDefaultReadParam();
        settings.setSourceSubsampling(step, step, 0, 0);
        var incomplete = new AtomicBoolean();
        reader.addIIOReadWarningListener((source, warning) -> incomplete.compareAndSet(false, isCutOff(warning)));
        var image = reader.read(0, settings);
        if (incomplete.get()) {
            throw new PhotoRefused(PhotoRefused.Reason.DAMAGED);
        }
        return image;
    }

    /** The JPEG decoder fills what is missing with grey and only warns. Other warnings come with honest photos, too. */
    private static boolean isCutOff(String warning) {
        return warning.contains("Truncated File") || warning.contains("premature end");
    }

    private static PhotoRefused damaged(Exception cause) {
        var refused = new PhotoRefused(PhotoRefused.Reason.DAMAGED);
        refused.initCause(cause);
        return refused;
    }
}
