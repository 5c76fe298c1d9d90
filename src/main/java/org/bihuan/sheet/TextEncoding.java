package org.bihuan.sheet;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds out how a text is encoded. Nothing is ever decoded with replacement characters: a wrong guess is refused. */
final class TextEncoding {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Set<String> CHINESE = Set.of("GB18030", "Big5");

    private TextEncoding() {}

    static String decode(byte[] content) {
        String text = Stream.of(StandardCharsets.UTF_8, marked(content), guessed(content), GB18030)
                .flatMap(charset -> strictly(content, charset).stream())
                .findFirst()
                .orElseThrow(() -> new SheetRefused("unknownEncoding"));
        if (text.chars().anyMatch(TextEncoding::isBinary)) {
            throw new SheetRefused("noSpreadsheet");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** UTF-16 announces itself with a mark; without one it is taken for GB18030, and its zero bytes betray it. */
    private static Charset marked(byte[] content) {
        boolean littleEndian = content.length > 1 && content[0] == (byte) 0xFF && content[1] == (byte) 0xFE;
        boolean bigEndian = content.length > 1 && content[0] == (byte) 0xFE && content[1] == (byte) 0xFF;
        return littleEndian || bigEndian ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    /** GB18030 and Big5 overlap, so statistics decide; on a tie it is GB18030, what spreadsheet programs here save. */
    private static Charset guessed(byte[] content) {
        return Arrays.stream(new CharsetDetector().setText(content).detectAll())
                .filter(match -> CHINESE.contains(match.getName()))
                .max(Comparator.comparingInt(CharsetMatch::getConfidence)
                        .thenComparing(match -> match.getName().equals("GB18030")))
                .map(match -> Charset.forName(match.getName()))
                .orElse(GB18030);
    }

    private static Optional<String> strictly(byte[] content, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(content)).toString());
        } catch (CharacterCodingException otherEncoding) {
            return Optional.empty();
        }
    }

    private static boolean isBinary(int character) {
        return character < ' ' && character != '\t' && character != '\n' && character != '\r' && character != '\f';
    }
}
