package org.bihuan.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Photos that show something, for tests whose screenshots people look at. */
public final class DemoPhotos {

    private DemoPhotos() {}

    /** An underground switchgear cabinet, with something amiss or put right, as a JPEG. */
    public static byte[] cabinet(boolean amiss) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new Shot(Scene.CABINET, amiss, 0).draw(), "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
