package org.bihuan.supervision.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;

/** What documents are taken, told by their content. Those with macros are not. */
enum DocumentFormat {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

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

    private static Optional<DocumentFormat> ofPackage(byte[] file) {
        try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(file))) {
            return Arrays.stream(values())
                    .filter(format -> !parts.getPartsByContentType(format.contentType + ".main+xml")
                            .isEmpty())
                    .findFirst();
        } catch (IOException | InvalidFormatException | RuntimeException e) { // what is damaged fails in many ways
            return Optional.empty();
        }
    }
}
