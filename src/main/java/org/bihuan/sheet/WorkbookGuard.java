package org.bihuan.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks through a workbook before it is read, so that no small file fills the memory: not when it is unpacked, not by
 * naming cells or texts far beyond what it holds.
 */
final class WorkbookGuard {

    private static final long MAX_UNPACKED = 200L * 1024 * 1024;
    private static final long MAX_CELLS = 50_000_000;
    private static final int LAST_COLUMN = 16_384;
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private long unpacked;
    private long cells;
    private int lastColumn;
    private long texts;
    private long lastText = -1;

    private WorkbookGuard() {}

    /** @throws SheetRefused if it is no workbook, or one that unpacks to more than any ledger needs */
    static void check(byte[] content) {
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            if (zip.getEntry("[Content_Types].xml") == null) {
                throw new SheetRefused("noSpreadsheet");
            }
            WorkbookGuard guard = new WorkbookGuard();
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            for (ZipArchiveEntry entry : entries) {
                guard.look(entry, zip.getInputStream(entry));
            }
            if (guard.lastText >= guard.texts) {
                throw new SheetRefused("damaged");
            }
        } catch (IOException | XMLStreamException | NumberFormatException broken) {
            throw new SheetRefused("damaged", broken);
        }
    }

    private void look(ZipArchiveEntry entry, InputStream packed) throws IOException, XMLStreamException {
        try (InputStream counted = new Counted(packed)) {
            if (!entry.getName().toLowerCase(Locale.ROOT).endsWith(".xml")) {
                counted.transferTo(OutputStream.nullOutputStream());
                return;
            }
            XMLStreamReader xml = XML.createXMLStreamReader(counted);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    element(xml);
                }
            }
        }
    }

    private void element(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "si" -> texts++;
            case "row" -> lastColumn = 0;
            case "c" -> cell(xml);
            default -> {}
        }
    }

    private void cell(XMLStreamReader xml) throws XMLStreamException {
        String reference = xml.getAttributeValue(null, "r");
        int column = reference == null ? lastColumn + 1 : column(reference);
        cells += Math.max(0, column - lastColumn);
        lastColumn = Math.max(column, lastColumn);
        if (cells > MAX_CELLS) {
            throw new SheetRefused("unpacksTooLarge");
        }
        if ("s".equals(xml.getAttributeValue(null, "t"))) {
            text(xml);
        }
    }

    private void text(XMLStreamReader xml) throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement() && xml.getLocalName().equals("v")) {
                String index = xml.getElementText().strip();
                lastText = index.isEmpty() ? lastText : Math.max(lastText, Long.parseLong(index));
            }
        }
    }

    private static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
            if (column > LAST_COLUMN || column < 1) {
                throw new SheetRefused("damaged");
            }
        }
        return column;
    }

    /** Counts what comes out of the archive, whoever reads it. */
    private final class Counted extends FilterInputStream {

        Counted(InputStream packed) {
            super(packed);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) {
            unpacked += bytes;
            if (unpacked > MAX_UNPACKED) {
                throw new SheetRefused("unpacksTooLarge");
            }
        }
    }
}
