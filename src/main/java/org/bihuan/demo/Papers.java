package org.bihuan.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.bihuan.organization.Organization;
import org.bihuan.organization.Person;
import org.bihuan.supervision.document.DocumentIntake;
import org.bihuan.supervision.document.MatterDocuments;
import org.bihuan.workflow.Acting;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Files documents with the tasks of matters, each as the person for whom the task waits. */
@Component
@Profile("demo")
class Papers {

    private final Acting acting;
    private final Organization organization;
    private final DocumentIntake intake;
    private final MatterDocuments documents;

    Papers(Acting acting, Organization organization, DocumentIntake intake, MatterDocuments documents) {
        this.acting = acting;
        this.organization = organization;
        this.intake = intake;
        this.documents = documents;
    }

    /** @param title also the name of the file, without its ending */
    void file(Person by, String code, String title, String... lines) {
        acting.as(organization.person(by.getLogin()).orElseThrow(), () -> {
            try {
                documents.file(code, intake.accept(title + ".docx", new ByteArrayInputStream(written(title, lines))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return code;
        });
    }

    private static byte[] written(String title, String... lines) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            Stream.concat(Stream.of(title), Stream.of(lines))
                    .forEach(line -> document.createParagraph().createRun().setText(line));
            document.write(bytes);
        }
        return bytes.toByteArray();
    }
}
