package org.bihuan.supervision.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bihuan.hazard.evidence.Photo;
import org.bihuan.hazard.evidence.PhotoIntake;
import org.bihuan.hazard.evidence.PhotoRefused;
import org.bihuan.workflow.StepRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes documents in: PDF, Word and Excel without macros, told by their content, and pictures as photos are taken in (what is hidden in
 * them is removed); each of at most {@link PhotoIntake#MAX_BYTES} bytes.
 */
@Component
public class DocumentIntake {

    private static final int LONGEST_NAME = 190;

    /** What the names of files of a content type end with; the first one is added to those that end otherwise. */
    private static final Map<String, List<String>> ENDINGS = Map.of(
            DocumentFormat.PDF.contentType(),
            List.of("pdf"),
            DocumentFormat.DOCX.contentType(),
            List.of("docx"),
            DocumentFormat.XLSX.contentType(),
            List.of("xlsx"),
            "image/jpeg",
            List.of("jpg", "jpeg"),
            "image/png",
            List.of("png"));

    private final PhotoIntake pictures;

    DocumentIntake(PhotoIntake pictures) {
        this.pictures = pictures;
    }

    /**
     * Reads the upload, which the caller closes.
     *
     * @param name as the browser names it; a path before it is dropped
     * @throws StepRefused if it is nothing that is taken
     * @throws IOException if the upload cannot be read
     */
    public DocumentFile accept(@Nullable String name, InputStream upload) throws IOException {
        String called = called(name);
        byte[] file = upload.readNBytes(PhotoIntake.MAX_BYTES + 1);
        if (file.length == 0) {
            throw new StepRefused("matter.document.refused.empty", called);
        }
        if (file.length > PhotoIntake.MAX_BYTES) {
            throw new StepRefused("matter.document.refused.large", called, PhotoIntake.MAX_BYTES / 1024 / 1024);
        }
        Optional<DocumentFormat> format = DocumentFormat.of(file);
        if (format.isPresent()) {
            return called(called, format.get().contentType(), file);
        }
        Photo photo = picture(called, file);
        return called(called, photo.full().contentType(), photo.full().bytes());
    }

    /** Named as what it is, so that nobody's computer takes it for something to be run. */
    private static DocumentFile called(String name, String contentType, byte[] bytes) {
        List<String> endings = Objects.requireNonNull(ENDINGS.get(contentType), contentType);
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return new DocumentFile(endings.contains(ending) ? name : name + "." + endings.get(0), contentType, bytes);
    }

    private Photo picture(String name, byte[] file) {
        try {
            return pictures.accept(file);
        } catch (PhotoRefused refused) {
            if (refused.reason() == PhotoRefused.Reason.UNKNOWN_FORMAT) {
                throw new StepRefused("matter.document.refused.format", name);
            }
            throw refused;
        }
    }

    private static String called(@Nullable String name) {
        String last = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("\\p{Cntrl}", "").strip();
        if (clean.isEmpty()) {
            return "-";
        }
        return clean.length() <= LONGEST_NAME ? clean : clean.substring(clean.length() - LONGEST_NAME);
    }
}
