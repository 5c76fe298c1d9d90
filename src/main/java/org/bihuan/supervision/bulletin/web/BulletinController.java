package org.bihuan.supervision.bulletin.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.MatterAccess;
import org.bihuan.supervision.MatterKind;
import org.bihuan.supervision.bulletin.Bulletin;
import org.bihuan.supervision.bulletin.MonthBulletins;
import org.bihuan.supervision.web.Paging;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Sort;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The bulletins that everybody may read, and each as it is printed. */
@Controller
class BulletinController {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final MonthBulletins bulletins;
    private final BulletinPage page;
    private final BulletinDocument document;
    private final MatterAccess access;

    BulletinController(MonthBulletins bulletins, BulletinPage page, BulletinDocument document, MatterAccess access) {
        this.bulletins = bulletins;
        this.page = page;
        this.document = document;
        this.access = access;
    }

    @GetMapping("/bulletins")
    String bulletins(@RequestParam(defaultValue = "1") int page, Model model) {
        Slice<Bulletin> found = bulletins.seen(Paging.of(page, Sort.unsorted()));
        model.addAttribute("bulletins", found);
        Paging.show(found, model);
        return "supervision/bulletins";
    }

    @GetMapping("/bulletins/{code}")
    @Transactional(readOnly = true)
    public String bulletin(@PathVariable String code, Model model) {
        page.fill(visible(code), model);
        return "supervision/print-bulletin";
    }

    @GetMapping("/bulletins/{code}/bulletin.docx")
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> document(@PathVariable String code, Locale language) {
        Bulletin bulletin = bulletins.get(visible(code).getCode());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(WORD))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(bulletin.getHeadline() + ".docx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(document.toWord(bulletin, bulletins.ranking(bulletin), language));
    }

    private Matter visible(String code) {
        return access.visible(code)
                .filter(matter -> matter.getKind() == MatterKind.BULLETIN)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
