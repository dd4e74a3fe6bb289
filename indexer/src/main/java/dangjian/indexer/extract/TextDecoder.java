package dangjian.indexer.extract;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Turns the bytes of a text file into characters. What can be told for certain comes first: a byte order mark, zero bytes, whether all of it is valid UTF-8, or
 * all but a few bytes. Only then does it count which of the encodings that Chinese files have gives the most everyday characters; that works for a single line,
 * where statistics of byte pairs need a page.
 */
final class TextDecoder {

    static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5-HKSCS");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int SAMPLE = 64 * 1024;
    private static final int GOOD_CONFIDENCE = 25;
    private static final double SURELY_CHINESE = 0.5;
    private static final double NOT_CHINESE = 0.08;
    private static final int GOOD_SEQUENCES_A_BAD_BYTE = 4;

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
        return strictly(bytes, StandardCharsets.UTF_8)
                .filter(text -> !isWideByChance(bytes))
                .orElseGet(() -> new String(bytes, notUtf8(bytes)));
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
        double littleEndian = CommonCharacters.usual(new String(bytes, 0, length, StandardCharsets.UTF_16LE));
        double bigEndian = CommonCharacters.usual(new String(bytes, 0, length, StandardCharsets.UTF_16BE));
        return Optional.of(littleEndian >= bigEndian ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }

    /** Chinese in UTF-16 may consist of bytes that all are ASCII (U+4E2D is 4E 2D), but then has no words in them. */
    private static boolean isWideByChance(byte[] bytes) {
        if (bytes.length % 2 != 0 || bytes.length < 8 || bytes.length > SAMPLE) {
            return false;
        }
        return List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE).stream()
                .anyMatch(wide -> CommonCharacters.share(new String(bytes, wide)) > 0.9);
    }

    private static Charset notUtf8(byte[] bytes) {
        if (isUtf8WithBadBytes(bytes)) {
            return StandardCharsets.UTF_8;
        }
        byte[] sample = bytes.length <= SAMPLE ? bytes : Arrays.copyOf(bytes, SAMPLE);
        List<Charset> candidates = bytes.length % 2 == 0
                ? List.of(GB18030, BIG5, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
                : List.of(GB18030, BIG5);
        Charset best = candidates.stream()
                .max(Comparator.comparingDouble(
                                (Charset charset) -> CommonCharacters.share(new String(sample, charset)))
                        .thenComparing(charset -> -candidates.indexOf(charset)))
                .orElse(GB18030);
        double share = CommonCharacters.share(new String(sample, best));
        if (share < SURELY_CHINESE && isMostlyLoneHighBytes(sample)) {
            return WESTERN;
        }
        return share > NOT_CHINESE ? best : statistically(sample).orElse(best);
    }

    /** For text in other scripts, and in no script: a guess from pairs of bytes, where it is a good one. */
    private static Optional<Charset> statistically(byte[] sample) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(sample);
        CharsetMatch match = detector.detect();
        return match != null && match.getConfidence() >= GOOD_CONFIDENCE && Charset.isSupported(match.getName())
                ? Optional.of(Charset.forName(match.getName()))
                : Optional.empty();
    }

    /** Whether the bytes are UTF-8 but for some that were damaged or pasted in. */
    private static boolean isUtf8WithBadBytes(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8192);
        long bad = 0;
        long good = 0;
        boolean more = true;
        while (more) {
            more = decoder.decode(in, out, true).isOverflow();
            out.flip();
            while (out.hasRemaining()) {
                char c = out.get();
                bad += c == 0xFFFD ? 1 : 0;
                good += c > 0x7F && c != 0xFFFD ? 1 : 0;
            }
            out.clear();
        }
        return good > 0 && good >= GOOD_SEQUENCES_A_BAD_BYTE * bad;
    }

    /** In Chinese encodings bytes above 0x7F come in pairs; alone between letters they are accents. */
    private static boolean isMostlyLoneHighBytes(byte[] bytes) {
        int lone = 0;
        int high = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                high++;
                boolean before = i > 0 && bytes[i - 1] < 0;
                boolean after = i + 1 < bytes.length && bytes[i + 1] < 0;
                lone += before || after ? 0 : 1;
            }
        }
        return lone * 2 > high;
    }

    /** The text where every byte means something, else nothing. */
    static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty(); // an answer, not a failure
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
