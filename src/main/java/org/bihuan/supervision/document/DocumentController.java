package org.bihuan.supervision.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bihuan.workflow.StepRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Filing, withdrawing and reading the documents of a matter, from its page or from Tasklist, which shows that page. */
@Controller
@RequestMapping("/matters/{code}/documents")
class DocumentController {

    private final MatterDocuments documents;
    private final DocumentIntake intake;
    private final MessageSource messages;

    DocumentController(MatterDocuments documents, DocumentIntake intake, MessageSource messages) {
        this.documents = documents;
        this.intake = intake;
        this.messages = messages;
    }

    /** To be saved or, if it is a picture, to be looked at; never run by the browser. */
    @GetMapping("/{id}")
    ResponseEntity<byte[]> read(@PathVariable String code, @PathVariable long id) {
        MatterDocument document = documents.visible(code, id).orElseThrow(UnknownMatter::new);
        MediaType type = MediaType.parseMediaType(document.getContentType());
        ContentDisposition.Builder how =
                type.getType().equals("image") ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .contentType(type)
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        how.filename(document.getName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(documents.bytes(document));
    }

    /** The good ones are filed, the others named with the reason. */
    @PostMapping
    String file(
            @PathVariable String code,
            @RequestParam("documents") List<MultipartFile> files,
            @RequestParam(required = false) @Nullable String embed,
            RedirectAttributes after,
            Locale locale)
            throws IOException {
        documents.requireSeen(code);
        List<String> refused = new ArrayList<>();
        for (MultipartFile file : files) {
            try (InputStream upload = file.getInputStream()) {
                documents.file(code, intake.accept(file.getOriginalFilename(), upload));
            } catch (StepRefused why) {
                refused.add(messages.getMessage(why, locale));
            }
        }
        int filed = files.size() - refused.size();
        if (filed > 0) {
            after.addFlashAttribute(
                    "notice", messages.getMessage("matter.document.filed", new Object[] {filed}, locale));
        }
        if (!refused.isEmpty()) {
            after.addFlashAttribute("problem", String.join("\n", refused));
        }
        return back(code, embed, after);
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String embed,
            RedirectAttributes after,
            Locale locale) {
        try {
            documents.withdraw(code, id);
            after.addFlashAttribute("notice", messages.getMessage("matter.document.withdrawn", null, locale));
        } catch (StepRefused why) {
            after.addFlashAttribute("problem", messages.getMessage(why, locale));
        }
        return back(code, embed, after);
    }

    private static String back(String code, @Nullable String embed, RedirectAttributes after) {
        after.addAttribute("code", code);
        return "redirect:/matters/{code}" + (embed == null ? "" : "?embed=") + "#documents";
    }
}
