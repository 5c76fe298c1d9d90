package org.bihuan.hazard.evidence;

import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/** How the camera was held; a file that does not say, or says it wrongly, counts as upright. */
final class ExifOrientation {

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int RIFF_HEADER = 12;

    private ExifOrientation() {}

    static Orientation of(byte[] file, PhotoFormat format) {
        try (var in = new ByteArrayImageInputStream(file)) {
            var exif = new ByteArrayOutputStream();
            exif.write(EXIF);
            exif.write(
                    switch (format) {
                        case JPEG -> inJpeg(in);
                        case WEBP -> inWebP(in);
                        case PNG -> new byte[0];
                    });
            var orientation = ExifUtils.getOrientationFromExif(exif.toByteArray());
            return orientation == null ? Orientation.TOP_LEFT : orientation;
        } catch (IOException | RuntimeException e) {
            return Orientation.TOP_LEFT;
        }
    }

    private static byte[] inJpeg(ImageInputStream in) throws IOException {
        var segments = JPEGSegmentUtil.readSegments(in, JPEG.APP1, "Exif");
        if (segments.isEmpty()) {
            return new byte[0];
        }
        try (var data = segments.get(0).data()) {
            data.skipNBytes(1); // padding after the identifier
            return data.readAllBytes();
        }
    }

    private static byte[] inWebP(ImageInputStream in) throws IOException {
        in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
        for (long at = RIFF_HEADER; at + 8 < in.length(); ) {
            in.seek(at);
            var name = new byte[4];
            in.readFully(name);
            var length = in.readUnsignedInt();
            if ("EXIF".equals(new String(name, StandardCharsets.US_ASCII))) {
                var data = new byte[Math.toIntExact(Math.min(length, in.length() - at - 8))];
                in.readFully(data);
                return data;
            }
            at += 8 + length + (length & 1);
        }
        return new byte[0];
    }
}
