package org.bihuan.hazard.evidence;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;

/** The picture formats taken in, told by a file's content; its name and what the browser claims do not count. */
enum PhotoFormat {
    JPEG("image/jpeg"),
    PNG("image/png"),
    WEBP("image/webp");

    private static final Tika CONTENT = new Tika();
    private static final Set<String> HIGH_EFFICIENCY =
            Set.of("image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence", "image/avif");

    private final String contentType;

    PhotoFormat(String contentType) {
        this.contentType = contentType;
    }

    String contentType() {
        return contentType;
    }

    static PhotoFormat of(byte[] file) {
        var type = CONTENT.detect(file);
        return known(type).orElseThrow(() -> refused(type));
    }

    private static Optional<PhotoFormat> known(String type) {
        return Arrays.stream(values())
                .filter(format -> format.contentType.equals(type))
                .findFirst();
    }

    private static PhotoRefused refused(String type) {
        return HIGH_EFFICIENCY.contains(type)
                ? new PhotoRefused(PhotoRefused.Reason.HEIC)
                : new PhotoRefused(PhotoRefused.Reason.UNKNOWN_FORMAT);
    }
}
