package org.bihuan.hazard.web;

import java.util.Base64;
import org.bihuan.hazard.evidence.Photo;
import org.bihuan.hazard.evidence.Stage;

/**
 * A photo taken in for a report that is not registered yet.
 *
 * @param id of its row while the report is corrected; 0 if it was never kept
 * @param stage before, or after rectification on the spot
 * @param name the name of its file, so that its owner recognises it
 */
record DraftPhoto(long id, Stage stage, String name, Photo photo) {

    private static final int LONGEST_NAME = 255;

    DraftPhoto {
        name = name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
    }

    /** The thumbnail as a {@code data:} URL: whoever may see it has it on the page already, and nobody else can ask for it. */
    public String preview() {
        return "data:image/jpeg;base64,"
                + Base64.getEncoder().encodeToString(photo.thumbnail().bytes());
    }
}
