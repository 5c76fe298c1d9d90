package org.bihuan.sheet;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads what people upload. The content decides what it is; names and declared types are not asked. */
public final class Spreadsheets {

    /** The largest file that is read, in bytes. */
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    /** The most lines that are read from one table. */
    public static final int MAX_LINES = 20_000;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private Spreadsheets() {}

    /**
     * The visible tables with at least one line; a text file has one.
     *
     * @throws SheetRefused if it is no spreadsheet, is protected by a password, or is too large
     */
    public static List<Sheet> read(byte[] content) {
        if (content.length == 0) {
            throw new SheetRefused("empty");
        }
        if (content.length > MAX_BYTES) {
            throw SheetRefused.tooLarge();
        }
        if (startsWith(content, OLE2)) {
            throw new SheetRefused(contains(content, ENCRYPTED) ? "encrypted" : "oldExcel");
        }
        List<Sheet> sheets = startsWith(content, ZIP) ? ExcelFile.read(content) : TextFile.read(content);
        List<Sheet> filled =
                sheets.stream().filter(sheet -> !sheet.lines().isEmpty()).toList();
        if (filled.isEmpty()) {
            throw new SheetRefused("empty");
        }
        return filled;
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return matches(content, start, 0);
    }

    private static boolean contains(byte[] content, byte[] part) {
        for (int at = 0; at <= content.length - part.length; at++) {
            if (matches(content, part, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] content, byte[] part, int at) {
        if (content.length < at + part.length) {
            return false;
        }
        for (int i = 0; i < part.length; i++) {
            if (content[at + i] != part[i]) {
                return false;
            }
        }
        return true;
    }
}
