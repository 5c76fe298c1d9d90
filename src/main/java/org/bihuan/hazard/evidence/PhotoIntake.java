package org.bihuan.hazard.evidence;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;

/**
 * Takes photos in: JPEG, PNG and WebP, told by their content, of at most {@value #MAX_BYTES} bytes and {@value #MAX_PIXELS} pixels.
 * The picture is decoded, turned upright and encoded anew, so that nothing else that came with the file survives:
 * no position, device or name (an anonymous report stays anonymous) and no second content.
 */
@Component
public class PhotoIntake {

    /** 10 MiB. */
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    /** Above what phones of the field take in their highest mode, below what would exhaust the memory. */
    static final long MAX_PIXELS = 64_500_000;

    static final int LONG_SIDE = 2560;
    static final int THUMBNAIL_SIDE = 320;

    /** A decoded picture takes up to 200 MB: as many at a time as the machine can work on anyway. */
    private final Semaphore decoding =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

    PhotoIntake() {
        ImageIO.scanForPlugins();
    }

    /**
     * Reads at most {@link #MAX_BYTES} of the upload; the caller closes it.
     *
     * @throws PhotoRefused if it is not a photo that we take
     * @throws IOException if the upload cannot be read
     */
    public Photo accept(InputStream upload) throws IOException {
        return accept(upload.readNBytes(MAX_BYTES + 1));
    }

    /**
     * Takes in what has been read already.
     *
     * @throws PhotoRefused if it is not a photo that we take
     */
    public Photo accept(byte[] upload) {
        if (upload.length == 0) {
            throw new PhotoRefused(PhotoRefused.Reason.EMPTY);
        }
        if (upload.length > MAX_BYTES) {
            throw new PhotoRefused(PhotoRefused.Reason.TOO_LARGE, MAX_BYTES / 1024 / 1024);
        }
        var format = PhotoFormat.of(upload);
        TrailingArchive.refuse(upload);
        decoding.acquireUninterruptibly();
        try {
            return photo(UprightImage.read(upload, format), format);
        } finally {
            decoding.release();
        }
    }

    private static Photo photo(BufferedImage image, PhotoFormat format) {
        var full = format == PhotoFormat.JPEG ? Encoding.jpeg(image) : Encoding.smallest(image);
        return new Photo(full, Encoding.jpeg(Scaling.within(image, THUMBNAIL_SIDE)));
    }
}
