package dangjian.indexer.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/** Tells text by its content where Tika goes by the name: text in a Chinese encoding has no signature and may be called anything. */
final class TextSniffer {

    private static final int SAMPLE = 16 * 1024;
    private static final double MOST_ODD = 0.02;
    private static final Pattern MARKUP = Pattern.compile(
            "<(?:html|head|body|div|p|table|span|h[1-6]|article|section|ul|meta|!doctype\\s+html)\\b[^>]*>",
            Pattern.CASE_INSENSITIVE);

    private TextSniffer() {}

    /**
     * The type of a file.
     *
     * @param named what Tika takes it for, by content and name
     */
    static MediaType refine(Path file, MediaType named, Detector detector) throws IOException {
        boolean textual = named.getType().equals("text")
                || MimeTypes.getDefaultMimeTypes().getMediaTypeRegistry().isInstanceOf(named, MediaType.TEXT_PLAIN);
        boolean isHtml = named.getSubtype().contains("html");
        boolean plain = named.getBaseType().equals(MediaType.TEXT_PLAIN);
        if (named.getType().equals("message") || textual && !plain && !isHtml) {
            return named;
        }
        MediaType content;
        try (TikaInputStream in = TikaInputStream.get(file)) {
            content = detector.detect(in, new Metadata()).getBaseType();
        }
        boolean unsigned = content.equals(MediaType.OCTET_STREAM) || content.equals(MediaType.TEXT_PLAIN);
        if (!unsigned || !isText(file)) {
            return named;
        }
        return isMarkup(sample(file), isHtml) ? MediaType.TEXT_HTML : MediaType.TEXT_PLAIN;
    }

    /** Whether a file that nobody knows the format of is text. */
    static boolean isText(Path file) throws IOException {
        String text = sample(file);
        long odd = text.chars()
                .filter(c -> c == 0xFFFD
                        || c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f'
                        || c >= 0xE000 && c <= 0xF8FF
                        || c >= 0x7F && c < 0xA0)
                .count();
        return !text.isBlank() && odd <= MOST_ODD * text.length();
    }

    private static boolean isMarkup(String text, boolean named) {
        String begin = text.strip().toLowerCase(Locale.ROOT);
        long tags = MARKUP.matcher(text).results().limit(3).count();
        return tags >= (named ? 1 : 3) && (named || begin.startsWith("<"));
    }

    /** The beginning, cut at a place that suits every encoding: behind a line, else at an even number of bytes. */
    private static String sample(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(SAMPLE);
            String text = TextDecoder.decode(bytes);
            return bytes.length == SAMPLE && text.length() > 8 ? text.substring(0, text.length() - 4) : text;
        }
    }
}
