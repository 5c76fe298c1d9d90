package org.bihuan.hazard.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bihuan.hazard.evidence.TestPhotos.SECRET;
import static org.bihuan.hazard.evidence.TestPhotos.ascii;
import static org.bihuan.hazard.evidence.TestPhotos.joined;
import static org.bihuan.hazard.evidence.TestPhotos.sample;
import static org.bihuan.hazard.evidence.TestPhotos.slice;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.bihuan.hazard.evidence.PhotoRefused.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class PhotoIntakeTest {

    private final PhotoIntake intake = new PhotoIntake();

    @Test
    void largePhotoIsReducedAndGetsAThumbnail() throws IOException {
        var photo = intake.accept(new ByteArrayInputStream(TestPhotos.jpeg(4000, 3000)));

        assertThat(photo.full())
                .extracting(Picture::contentType, Picture::width, Picture::height)
                .containsExactly("image/jpeg", 2560, 1920);
        assertThat(photo.thumbnail())
                .extracting(Picture::contentType, Picture::width, Picture::height)
                .containsExactly("image/jpeg", 320, 240);
        assertThat(decoded(photo.full()).getWidth()).isEqualTo(2560);
        assertThat(decoded(photo.thumbnail()).getWidth()).isEqualTo(320);
    }

    @Test
    void highestModeOfAPhoneIsTakenInAtTheSameSize() throws IOException {
        var photo = intake.accept(TestPhotos.jpeg(9248, 6936));

        assertThat(photo.full().width()).isEqualTo(2560);
        assertLeftIsRedAndRightIsBlue(decoded(photo.full()));
    }

    @Test
    void smallPhotoIsNotEnlarged() {
        var photo = intake.accept(TestPhotos.jpeg(200, 100));

        assertThat(photo.full().width()).isEqualTo(200);
        assertThat(photo.thumbnail().width()).isEqualTo(200);
    }

    @Test
    void narrowStripKeepsAtLeastOnePixel() {
        var photo = intake.accept(TestPhotos.png(6000, 2));

        assertThat(photo.thumbnail().height()).isEqualTo(1);
    }

    @Test
    void nothingButThePictureSurvives() throws IOException {
        var upload = TestPhotos.withMetadata(TestPhotos.jpeg(400, 300), 1);

        var photo = intake.accept(upload);

        assertThat(text(upload)).contains("Exif", SECRET, "xmpmeta", "%PDF");
        for (var picture : new Picture[] {photo.full(), photo.thumbnail()}) {
            assertThat(text(picture.bytes()))
                    .doesNotContain("Exif", SECRET, "xmp", "Photoshop", "ICC_PROFILE", "%PDF", "script");
        }
        assertLeftIsRedAndRightIsBlue(decoded(photo.full()));
    }

    @Test
    void textInPngAndExifInWebPDoNotSurvive() {
        var png = TestPhotos.withPngText(TestPhotos.png(40, 30));
        var webp = TestPhotos.webpWithExif(1);

        assertThat(text(png)).contains(SECRET);
        assertThat(text(webp)).contains(SECRET);
        assertThat(text(intake.accept(png).full().bytes())).doesNotContain(SECRET, "tEXt");
        assertThat(text(intake.accept(webp).full().bytes())).doesNotContain(SECRET, "EXIF");
    }

    /** Where the left, red half of the picture must be seen when the camera was held so. */
    @ParameterizedTest
    @CsvSource({
        "1, 400, 300, 50, 150", "2, 400, 300, 350, 150", "3, 400, 300, 350, 150", "4, 400, 300, 50, 150",
        "5, 300, 400, 150, 50", "6, 300, 400, 150, 50", "7, 300, 400, 150, 350", "8, 300, 400, 150, 350"
    })
    void photoIsTurnedUpright(int orientation, int width, int height, int redX, int redY) throws IOException {
        var photo = intake.accept(TestPhotos.withMetadata(TestPhotos.jpeg(400, 300), orientation));

        var image = decoded(photo.full());
        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(height);
        assertRed(image, redX, redY);
        assertBlue(image, width - redX, height - redY);
        assertThat(photo.thumbnail().width() > photo.thumbnail().height()).isEqualTo(width > height);
    }

    @Test
    void webPIsTurnedUprightToo() {
        assertThat(intake.accept(TestPhotos.webpWithExif(1)).full())
                .extracting(Picture::width, Picture::height)
                .containsExactly(64, 48);
        assertThat(intake.accept(TestPhotos.webpWithExif(6)).full())
                .extracting(Picture::width, Picture::height)
                .containsExactly(48, 64);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 255})
    void orientationThatDoesNotExistCountsAsUpright(int orientation) {
        var photo = intake.accept(TestPhotos.withMetadata(TestPhotos.jpeg(400, 300), orientation));

        assertThat(photo.full().width()).isEqualTo(400);
    }

    @Test
    void transparencyStaysAsPngAndTurnsWhiteInTheThumbnail() throws IOException {
        var photo = intake.accept(TestPhotos.transparentPng(400, 300));

        assertThat(photo.full().contentType()).isEqualTo("image/png");
        assertThat(decoded(photo.full()).getRGB(200, 150) >>> 24).isZero();
        assertThat(new Color(decoded(photo.thumbnail()).getRGB(160, 120))).isEqualTo(Color.WHITE);
        assertThat(intake.accept(sample("transparent.webp")).full().contentType())
                .isEqualTo("image/png");
    }

    @Test
    void photographSavedAsPngBecomesAJpeg() {
        var photo = intake.accept(TestPhotos.noise(1000, 800, "png"));

        assertThat(photo.full().contentType()).isEqualTo("image/jpeg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"photo.heic", "photo.avif"})
    void highEfficiencyFormatIsRefusedWithAdvice(String sample) {
        assertRefused(sample(sample), Reason.HEIC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GIF89a\1\0\1\0",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
                "<!DOCTYPE html><html><body>",
                "%PDF-1.7\n",
                "PK\3\4",
                "BM",
                "anything"
            })
    void whatIsNoPhotoIsRefused(String content) {
        assertRefused(ascii(content), Reason.UNKNOWN_FORMAT);
    }

    @Test
    void emptyFileIsRefused() {
        assertRefused(new byte[0], Reason.EMPTY);
    }

    @Test
    void tenMebibytesAreTakenInAndOneByteMoreIsNot() {
        var jpeg = TestPhotos.jpeg(40, 30);

        assertThat(intake.accept(padded(jpeg, PhotoIntake.MAX_BYTES)).full().width())
                .isEqualTo(40);
        assertRefused(padded(jpeg, PhotoIntake.MAX_BYTES + 1), Reason.TOO_LARGE);
    }

    @Test
    void bombIsRefusedBeforeItIsDecoded() {
        assertRefused(TestPhotos.pngClaiming(100_000, 100_000), Reason.TOO_MANY_PIXELS);
        assertRefused(TestPhotos.pngClaiming(Integer.MAX_VALUE, Integer.MAX_VALUE), Reason.TOO_MANY_PIXELS);
        assertRefused(TestPhotos.jpegClaiming(65_000, 65_000), Reason.TOO_MANY_PIXELS);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.15, 0.3, 0.6, 0.95})
    void fileCutOffAnywhereIsRefused(double kept) {
        for (var file : new byte[][] {
            TestPhotos.noise(200, 200, "jpg"),
            TestPhotos.noise(200, 200, "png"),
            sample("photo.webp"),
            sample("transparent.webp")
        }) {
            assertRefused(slice(file, 0, (int) (file.length * kept)), Reason.DAMAGED);
        }
    }

    @Test
    void scriptBehindThePhotosFirstBytesIsRefused() {
        var start = slice(TestPhotos.jpeg(40, 30), 0, 20);

        assertRefused(joined(start, ascii("<html><script>alert(1)</script>")), Reason.DAMAGED);
    }

    @Test
    void archiveBehindAPhotoIsRefused() throws IOException {
        var archive = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("a.class"));
            zip.setComment("comment");
        }

        assertRefused(joined(TestPhotos.jpeg(40, 30), archive.toByteArray()), Reason.TWO_IN_ONE);
        assertRefused(joined(TestPhotos.png(40, 30), archive.toByteArray()), Reason.TWO_IN_ONE);
    }

    @Test
    void whatAPhoneAppendsToItsPhotoIsLeftBehind() {
        var photo = intake.accept(joined(TestPhotos.jpeg(400, 300), ascii("SEFT" + SECRET)));

        assertThat(text(photo.full().bytes())).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @EnumSource
    void everyRefusalSpeaksChineseAndEnglish(Reason reason) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/evidence");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);

        var refused = new PhotoRefused(reason, 10, 64);

        assertThat(refused.status().is4xxClientError()).isTrue();
        assertThat(messages.getMessage(refused, Locale.CHINA)).contains("请").doesNotContain("{");
        assertThat(messages.getMessage(refused, Locale.ENGLISH))
                .matches("\\p{ASCII}+|.*→.*")
                .doesNotContain("{", "''");
    }

    private void assertRefused(byte[] upload, Reason reason) {
        assertThatThrownBy(() -> intake.accept(upload))
                .isInstanceOfSatisfying(PhotoRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }

    private static byte[] padded(byte[] file, int length) {
        return Arrays.copyOf(file, length);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static BufferedImage decoded(Picture picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.bytes()));
    }

    private static void assertLeftIsRedAndRightIsBlue(BufferedImage image) {
        assertRed(image, image.getWidth() / 4, image.getHeight() / 2);
        assertBlue(image, image.getWidth() * 3 / 4, image.getHeight() / 2);
    }

    private static void assertRed(BufferedImage image, int x, int y) {
        assertThat(new Color(image.getRGB(x, y)))
                .matches(colour -> colour.getRed() > 200 && colour.getBlue() < 60, "red");
    }

    private static void assertBlue(BufferedImage image, int x, int y) {
        assertThat(new Color(image.getRGB(x, y)))
                .matches(colour -> colour.getBlue() > 200 && colour.getRed() < 60, "blue");
    }
}
