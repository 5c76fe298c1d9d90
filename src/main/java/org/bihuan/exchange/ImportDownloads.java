package org.bihuan.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The files that a safety officer downloads around an import: the template, and the rows to be corrected. */
@Controller
@RequestMapping("/import")
class ImportDownloads {

    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ImportReading reading;
    private final Template template;
    private final MessageSource messages;

    ImportDownloads(ImportReading reading, Template template, MessageSource messages) {
        this.reading = reading;
        this.template = template;
        this.messages = messages;
    }

    @GetMapping("/template.xlsx")
    ResponseEntity<byte[]> template(Locale locale) {
        return excel(messages.getMessage("exchange.template.file", null, locale), template.toExcel());
    }

    @GetMapping("/{id}/bad-rows.xlsx")
    ResponseEntity<byte[]> badRows(@PathVariable long id, Locale locale) {
        CorrectionSheet sheet = reading.badRows(id, locale);
        String name = StringUtils.stripFilenameExtension(sheet.fileName());
        return excel(
                messages.getMessage("exchange.badRows.file", new Object[] {name}, locale),
                sheet.table().toExcel());
    }

    private static ResponseEntity<byte[]> excel(String name, byte[] content) {
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(name + ".xlsx", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, EXCEL)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(content);
    }
}
