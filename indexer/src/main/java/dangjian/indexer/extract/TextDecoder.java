package dangjian.indexer.extract;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Turns the bytes of a text file into characters. What can be told for certain comes first: a byte order mark, then whether all of it is valid UTF-8. Only
 * then do letter statistics choose between the encodings Chinese files have (GB18030, Big5, UTF-16).
 */
final class TextDecoder {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int SAMPLE = 64 * 1024;
    private static final int GOOD_CONFIDENCE = 40;

    private TextDecoder() {}

    /** The text, without a byte order mark. Bytes that mean nothing become U+FFFD. */
    static String decode(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        Optional<Charset> wide = utf16WithoutMark(bytes);
        if (wide.isPresent()) {
            return new String(bytes, wide.get());
        }
        return strictly(bytes, StandardCharsets.UTF_8).orElseGet(() -> new String(bytes, statistically(bytes)));
    }

    /** Only UTF-16 has zero bytes in a text; which of its two orders it is, the characters that come out tell. */
    private static Optional<Charset> utf16WithoutMark(byte[] bytes) {
        int length = Math.min(bytes.length, SAMPLE) & ~1;
        boolean hasZero = false;
        for (int i = 0; i < length && !hasZero; i++) {
            hasZero = bytes[i] == 0;
        }
        if (!hasZero) {
            return Optional.empty();
        }
        long littleEndian = usual(new String(bytes, 0, length, StandardCharsets.UTF_16LE));
        long bigEndian = usual(new String(bytes, 0, length, StandardCharsets.UTF_16BE));
        return Optional.of(littleEndian >= bigEndian ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }

    /** How many characters are of the kinds that Chinese texts are made of. */
    private static long usual(String text) {
        return text.chars()
                .filter(c -> c >= ' ' && c < 0x7F
                        || c == '\n'
                        || c == '\r'
                        || c >= 0x3000 && c < 0x3020
                        || c >= 0x4E00 && c < 0x9FA6
                        || c >= 0xFF00 && c < 0xFF60)
                .count();
    }

    private static Charset statistically(byte[] bytes) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE)));
        for (CharsetMatch match : detector.detectAll()) {
            boolean isBig5 = match.getName().equals("Big5");
            if (match.getName().equals("GB18030") || match.getConfidence() < GOOD_CONFIDENCE) {
                break;
            }
            if (isBig5 && strictly(bytes, Charset.forName("Big5")).isPresent()) {
                return Charset.forName("Big5");
            }
        }
        return GB18030;
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
