package org.bihuan.supervision.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** What documents are taken, told by their content. Those with macros are not. */
enum DocumentFormat {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /** Bytes of a package's list of contents that are read. */
    private static final int LONGEST_LIST = 1_000_000;

    private static final byte[] PDF_BEGINS = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZIP_BEGINS = {'P', 'K', 3, 4};

    private final String contentType;

    DocumentFormat(String contentType) {
        this.contentType = contentType;
    }

    String contentType() {
        return contentType;
    }

    /** The format of a file; none if it is no document that is taken. */
    static Optional<DocumentFormat> of(byte[] file) {
        if (begins(file, PDF_BEGINS)) {
            return Optional.of(PDF);
        }
        return begins(file, ZIP_BEGINS) ? ofPackage(file) : Optional.empty();
    }

    private static boolean begins(byte[] file, byte[] with) {
        return file.length >= with.length && Arrays.equals(file, 0, with.length, with, 0, with.length);
    }

    /** Told by the list of its contents alone, so that nothing else of it is unpacked. */
    private static Optional<DocumentFormat> ofPackage(byte[] file) {
        try (ZipFile parts = ZipFile.builder().setByteArray(file).get()) {
            ZipArchiveEntry contents = parts.getEntry("[Content_Types].xml");
            if (contents == null) {
                return Optional.empty();
            }
            String types = new String(parts.getInputStream(contents).readNBytes(LONGEST_LIST), StandardCharsets.UTF_8);
            return Arrays.stream(values())
                    .filter(format -> types.contains("\"%s.main+xml\"".formatted(format.contentType)))
                    .findFirst();
        } catch (IOException | RuntimeException e) { // what is damaged fails in many ways
            return Optional.empty();
        }
    }
}
