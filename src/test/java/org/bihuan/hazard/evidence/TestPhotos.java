package org.bihuan.hazard.evidence;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Photos as phones, screens and ill-wishers make them. */
public final class TestPhotos {

    /** Stands in every place for what must not survive. */
    static final String SECRET = "POSITION-AND-NAME";

    private TestPhotos() {}

    /** Left half red, right half blue. */
    public static byte[] jpeg(int width, int height) {
        return encoded(twoColours(width, height, BufferedImage.TYPE_INT_RGB), "jpg");
    }

    public static byte[] png(int width, int height) {
        return encoded(twoColours(width, height, BufferedImage.TYPE_INT_RGB), "png");
    }

    static byte[] transparentPng(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, Color.RED.getRGB());
        return encoded(image, "png");
    }

    static byte[] noise(int width, int height, String format) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(1);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return encoded(image, format);
    }

    static byte[] sample(String name) {
        try (var in = TestPhotos.class.getResourceAsStream("/evidence/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With EXIF (orientation, device, a GPS position), XMP, an IPTC block and a comment. */
    static byte[] withMetadata(byte[] jpeg, int orientation) {
        return joined(
                slice(jpeg, 0, 2),
                segment(0xE1, joined(ascii("Exif\0\0"), exif(orientation))),
                segment(0xE1, ascii("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + SECRET + "</x:xmpmeta>")),
                segment(0xED, ascii("Photoshop 3.0\0" + SECRET)),
                segment(0xFE, ascii("%PDF-1.4 <script>" + SECRET + "</script>")),
                slice(jpeg, 2, jpeg.length));
    }

    /** The plain WebP sample in its extended form, with an EXIF block. */
    static byte[] webpWithExif(int orientation) {
        var plain = sample("photo.webp");
        var header = new byte[] {0x08, 0, 0, 0, 63, 0, 0, 47, 0, 0};
        var chunks = joined(
                ascii("WEBP"), chunk("VP8X", header), slice(plain, 12, plain.length), chunk("EXIF", exif(orientation)));
        return chunk("RIFF", chunks);
    }

    static byte[] withPngText(byte[] png) {
        var text = joined(ascii("tEXtComment\0"), ascii(SECRET));
        var crc = new CRC32();
        crc.update(text);
        var afterHeader = 33;
        return joined(
                slice(png, 0, afterHeader),
                number(text.length - 4),
                text,
                number((int) crc.getValue()),
                slice(png, afterHeader, png.length));
    }

    /** A PNG of a few hundred bytes that says it is as large as asked for. */
    static byte[] pngClaiming(int width, int height) {
        var png = png(8, 8);
        var header = joined(ascii("IHDR"), number(width), number(height), slice(png, 24, 29));
        var crc = new CRC32();
        crc.update(header);
        return joined(slice(png, 0, 12), header, number((int) crc.getValue()), slice(png, 33, png.length));
    }

    static byte[] jpegClaiming(int width, int height) {
        var jpeg = jpeg(8, 8);
        var at = new String(jpeg, StandardCharsets.ISO_8859_1).indexOf("\u00FF\u00C0");
        ByteBuffer.wrap(jpeg).putShort(at + 5, (short) height).putShort(at + 7, (short) width);
        return jpeg;
    }

    static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] slice(byte[] bytes, int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** A TIFF block: device model, orientation, and a GPS directory with one latitude. */
    private static byte[] exif(int orientation) {
        var model = ascii(SECRET + "\0");
        var tiff = ByteBuffer.allocate(8 + 2 + 3 * 12 + 4 + model.length + 2 + 12 + 4 + 24);
        var modelAt = 8 + 2 + 3 * 12 + 4;
        var gpsAt = modelAt + model.length;
        tiff.put(ascii("MM")).putShort((short) 42).putInt(8).putShort((short) 3);
        tiff.putShort((short) 0x0110).putShort((short) 2).putInt(model.length).putInt(modelAt);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        tiff.putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(gpsAt);
        tiff.putInt(0).put(model);
        tiff.putShort((short) 1)
                .putShort((short) 2)
                .putShort((short) 5)
                .putInt(3)
                .putInt(gpsAt + 18);
        tiff.putInt(0);
        tiff.putInt(36).putInt(1).putInt(3).putInt(1).putInt(1).putInt(1);
        return tiff.array();
    }

    private static byte[] segment(int marker, byte[] content) {
        var length = content.length + 2;
        return joined(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length}, content);
    }

    private static byte[] chunk(String name, byte[] content) {
        var length = Integer.reverseBytes(content.length);
        return joined(ascii(name), number(length), content, new byte[content.length & 1]);
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    private static BufferedImage twoColours(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        var graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width, height);
        graphics.dispose();
        return image;
    }

    private static byte[] encoded(BufferedImage image, String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
