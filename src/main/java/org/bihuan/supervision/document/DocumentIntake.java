package org.bihuan.supervision.document;

import java.io.IOException;
import java.io.InputStream;
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

    private static final int LONGEST_NAME = 200;

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
            return new DocumentFile(called, format.get().contentType(), file);
        }
        Photo photo = picture(called, file);
        return new DocumentFile(called, photo.full().contentType(), photo.full().bytes());
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
