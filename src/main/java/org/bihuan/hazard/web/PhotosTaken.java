package org.bihuan.hazard.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bihuan.hazard.evidence.HazardPhotos;
import org.bihuan.hazard.evidence.PhotoIntake;
import org.bihuan.hazard.evidence.PhotoRefused;
import org.bihuan.hazard.evidence.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.multipart.MultipartFile;

/** The photos of a report: those kept from an earlier attempt and those that came now, the good ones and the remarks on others. */
class PhotosTaken {

    private final List<DraftPhoto> kept;
    private final List<DraftPhoto> fresh = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final PhotoIntake intake;
    private final MessageSource messages;
    private final Locale locale;

    PhotosTaken(List<DraftPhoto> kept, PhotoIntake intake, MessageSource messages, Locale locale) {
        this.kept = kept;
        this.intake = intake;
        this.messages = messages;
        this.locale = locale;
    }

    /** Takes in what is good and remarks, by the file's name, what is not. */
    void take(Stage stage, @Nullable List<MultipartFile> files) throws IOException {
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            String name = file.getOriginalFilename();
            if (name != null && !name.isEmpty()) { // else no file was chosen
                take(stage, name, file);
            }
        }
    }

    private void take(Stage stage, String name, MultipartFile file) throws IOException {
        if (kept.size() + fresh.size() >= HazardPhotos.MOST_A_STEP) {
            remark("pages.report.photos.many", name, HazardPhotos.MOST_A_STEP);
            return;
        }
        try (InputStream upload = file.getInputStream()) {
            fresh.add(new DraftPhoto(0, stage, name, intake.accept(upload)));
        } catch (PhotoRefused refused) {
            remark("pages.report.photos.refused", name, messages.getMessage(refused, locale));
        }
    }

    private void remark(String key, Object... arguments) {
        remarks.add(messages.getMessage(key, arguments, locale));
    }

    List<DraftPhoto> all() {
        return Stream.concat(kept.stream(), fresh.stream()).toList();
    }

    /** Those that came now and are good. */
    List<DraftPhoto> fresh() {
        return fresh;
    }

    boolean areRefused() {
        return !remarks.isEmpty();
    }

    List<String> remarks() {
        return remarks;
    }
}
