package dangjian.indexer.extract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * RTF. Programs write automatic numbers as text beside the list they belong to (listtext, pntext), for readers that know no lists; Tika skips them, so they are
 * made part of the text before Tika reads it. RTF 1.9.1, "List Table".
 */
final class RtfExtractor implements FormatReader {

    private static final Pattern NUMBER = Pattern.compile("\\{\\\\(?:listtext|pntext)(?![a-z])([^{}]*)\\}");
    private static final Pattern TAB = Pattern.compile("\\\\tab(?![a-z]) ?");
    private static final Pattern SYMBOL = Pattern.compile("\\\\'(?:b7|a7|d8|6c|6e|75|fc)|\\\\u-\\d+ ?\\S?");

    private final FormatReader tika;

    RtfExtractor(FormatReader tika) {
        this.tika = tika;
    }

    @Override
    public ExtractedText read(Path file, Members members) throws ExtractionException {
        try {
            String source = Files.readString(file, StandardCharsets.ISO_8859_1);
            Matcher matcher = NUMBER.matcher(source);
            String shown = matcher.replaceAll(found -> Matcher.quoteReplacement(text(found.group(1))));
            if (shown.equals(source)) {
                return tika.read(file, members);
            }
            Path rewritten = Files.createTempFile("numbered", ".rtf");
            try {
                Files.writeString(rewritten, shown, StandardCharsets.ISO_8859_1);
                return tika.read(rewritten, members);
            } finally {
                Files.deleteIfExists(rewritten);
            }
        } catch (IOException e) {
            throw new ExtractionException(ExtractionFailure.UNREADABLE, file, e);
        }
    }

    /** A number as text of the paragraph; nothing for a bullet, which is a place in a symbol font. */
    private static String text(String number) {
        return SYMBOL.matcher(number).find()
                ? ""
                : "{\\plain" + TAB.matcher(number).replaceAll(" ") + "}";
    }
}
