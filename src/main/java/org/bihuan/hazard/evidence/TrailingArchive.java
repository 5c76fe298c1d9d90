package org.bihuan.hazard.evidence;

/**
 * Recognises a picture with an archive hung on behind it (a ZIP is read from its end, so both are whole).
 * Encoding anew would drop the archive anyhow; such a file was made on purpose and its sender is told.
 * Other trailers are let pass: phones append their own to honest photos.
 */
final class TrailingArchive {

    private static final int END_RECORD = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;

    private TrailingArchive() {}

    static void refuse(byte[] file) {
        var first = Math.max(0, file.length - END_RECORD - LONGEST_COMMENT);
        for (var at = file.length - END_RECORD; at >= first; at--) {
            if (isEndRecord(file, at)) {
                throw new PhotoRefused(PhotoRefused.Reason.TWO_IN_ONE);
            }
        }
    }

    private static boolean isEndRecord(byte[] file, int at) {
        var commentLength = (file[at + 20] & 0xFF) | (file[at + 21] & 0xFF) << 8;
        return file[at] == 'P'
                && file[at + 1] == 'K'
                && file[at + 2] == 5
                && file[at + 3] == 6
                && at + END_RECORD + commentLength == file.length;
    }
}
