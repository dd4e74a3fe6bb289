package dangjian.indexer.extract;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Parses a web page in the encoding its bytes are in; what the page declares counts only as far as the bytes bear it out. */
final class HtmlPage {

    private static final int HEAD = 64 * 1024;
    private static final Pattern CHARSET =
            Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{2,20})", Pattern.CASE_INSENSITIVE);

    private HtmlPage() {}

    static Document parse(Path file) throws ExtractionException {
        try {
            return Jsoup.parse(decode(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new ExtractionException(ExtractionFailure.UNREADABLE, file, e);
        }
    }

    static String decode(byte[] bytes) {
        boolean marked = bytes.length > 2
                && ((bytes[0] & 0xFF) == 0xEF || (bytes[0] & 0xFF) == 0xFF || (bytes[0] & 0xFF) == 0xFE);
        Optional<Charset> declared = marked ? Optional.empty() : declared(bytes);
        Optional<String> asDeclared = declared.flatMap(charset -> TextDecoder.strictly(bytes, charset));
        Optional<String> asUtf8 = marked ? Optional.empty() : TextDecoder.strictly(bytes, StandardCharsets.UTF_8);
        if (asDeclared.isPresent() && asUtf8.isPresent()) {
            boolean isUtf8 = CommonCharacters.share(asUtf8.get()) > CommonCharacters.share(asDeclared.get());
            return isUtf8 ? asUtf8.get() : asDeclared.get();
        }
        return asDeclared.orElseGet(() -> TextDecoder.decode(bytes));
    }

    /** The declared encoding; a page that can be searched for its declaration is not in UTF-16, whatever it says. */
    private static Optional<Charset> declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher matcher = CHARSET.matcher(head);
        while (matcher.find()) {
            String name = matcher.group(1).toLowerCase(java.util.Locale.ROOT);
            if (name.startsWith("gb") || name.startsWith("x-gbk")) {
                return Optional.of(TextDecoder.GB18030);
            }
            if (name.startsWith("utf-16") || name.startsWith("utf16")) {
                return Optional.of(StandardCharsets.UTF_8);
            }
            try {
                return Optional.of(Charset.forName(name));
            } catch (IllegalArgumentException e) {
                continue; // no encoding's name: "charset=" stood in something else
            }
        }
        return Optional.empty();
    }
}
