package org.bihuan.notice;

import java.util.List;
import org.bihuan.sheet.WordDocument;

/**
 * A notice or a re-check sheet as a document (.docx).
 *
 * @param facts the lines above the table
 * @param table its headings and rows
 * @param signatures the lines to sign on
 */
record NoticeDocument(String title, List<String> facts, List<List<String>> table, List<String> signatures) {

    byte[] toWord() {
        WordDocument document = WordDocument.onItsSide(title);
        facts.forEach(document::line);
        document.table(table);
        signatures.forEach(document::signature);
        return document.bytes();
    }
}
