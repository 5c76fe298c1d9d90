package org.bihuan.hazard.evidence;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Encodes pixels, and only pixels: they are painted onto a fresh sRGB canvas, so no profile or comment comes along. */
final class Encoding {

    private static final float QUALITY = 0.82f;

    /** Screenshots and drawings stay below it and stay sharp as PNG; photographs do not. */
    private static final int PNG_BYTES = 1024 * 1024;

    private Encoding() {}

    static Picture jpeg(BufferedImage image) {
        return encode(image, PhotoFormat.JPEG, BufferedImage.TYPE_INT_RGB);
    }

    /** PNG where that is small (it keeps transparency and sharp edges), else JPEG on white. */
    static Picture smallest(BufferedImage image) {
        var transparent = image.getColorModel().hasAlpha();
        var png =
                encode(image, PhotoFormat.PNG, transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        return png.bytes().length <= PNG_BYTES ? png : jpeg(image);
    }

    private static Picture encode(BufferedImage image, PhotoFormat format, int canvasType) {
        var canvas = new BufferedImage(image.getWidth(), image.getHeight(), canvasType);
        var graphics = canvas.createGraphics();
        if (canvasType == BufferedImage.TYPE_INT_RGB) {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        }
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return new Picture(format.contentType(), canvas.getWidth(), canvas.getHeight(), bytes(canvas, format));
    }

    private static byte[] bytes(BufferedImage canvas, PhotoFormat format) {
        var writer = ImageIO.getImageWritersByMIMEType(format.contentType()).next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var settings = writer.getDefaultWriteParam();
            if (format == PhotoFormat.JPEG) {
                settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                settings.setCompressionQuality(QUALITY);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(canvas, null, null), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
