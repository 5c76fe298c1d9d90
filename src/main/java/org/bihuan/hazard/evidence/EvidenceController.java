package org.bihuan.hazard.evidence;

import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.WebRequest;

/** Shows a photo to those who may see its hazard; to all others there is none. */
@Controller
@RequestMapping("/hazards/{code}/photos/{id}")
class EvidenceController {

    private final HazardPhotos photos;
    private final EvidenceStore store;

    EvidenceController(HazardPhotos photos, EvidenceStore store) {
        this.photos = photos;
        this.store = store;
    }

    @GetMapping
    @Nullable
    ResponseEntity<byte[]> picture(@PathVariable String code, @PathVariable long id, WebRequest request) {
        var evidence = photos.visible(code, id).orElseThrow(UnknownHazard::new);
        return answer(code, evidence, "", evidence.getContentType(), store::picture, request);
    }

    @GetMapping("/thumb")
    @Nullable
    ResponseEntity<byte[]> thumbnail(@PathVariable String code, @PathVariable long id, WebRequest request) {
        var evidence = photos.visible(code, id).orElseThrow(UnknownHazard::new);
        return answer(code, evidence, "-thumb", MediaType.IMAGE_JPEG_VALUE, store::thumbnail, request);
    }

    /** The permission is asked each time; the bytes travel only once, as long as the browser keeps them. */
    private static @Nullable ResponseEntity<byte[]> answer(
            String code,
            Evidence evidence,
            String variant,
            String contentType,
            LongFunction<Optional<byte[]>> bytes,
            WebRequest request) {
        var etag = "\"" + evidence.getSha256() + variant + "\"";
        if (request.checkNotModified(etag)) {
            return null;
        }
        var name = "%s-%s-%d%s.%s"
                .formatted(
                        code,
                        evidence.getStage().name().toLowerCase(Locale.ROOT),
                        evidence.getId(),
                        variant,
                        MediaType.IMAGE_PNG_VALUE.equals(contentType) ? "png" : "jpg");
        return ResponseEntity.ok()
                .eTag(etag)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .contentType(MediaType.parseMediaType(contentType))
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, inline(name))
                .body(bytes.apply(evidence.getId()).orElseThrow(UnknownHazard::new));
    }

    private static String inline(String name) {
        var safe = name.replaceAll("[^A-Za-z0-9.-]", "_");
        return ContentDisposition.inline().filename(safe).build().toString();
    }
}
