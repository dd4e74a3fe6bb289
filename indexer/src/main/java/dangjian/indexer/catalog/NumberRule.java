package dangjian.indexer.catalog;

import dangjian.corpus.document.DocumentNumber;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The document number: a line above the body that is one; else the one in brackets at the end of the file's name. GB/T 9704—2012 §7.2.5. */
final class NumberRule implements MetadataRule<DocumentNumber> {

    private static final Pattern IN_NAME =
            Pattern.compile("[（(]([^（()）]{2,15}[〔\\[【(（][0-9]{4}[〕\\]】)）][0-9]{1,5}号)[）)]$");

    @Override
    public Attribute<DocumentNumber> attribute() {
        return Attribute.NUMBER;
    }

    @Override
    public Optional<DocumentNumber> find(SourceText text, Findings sofar) {
        return text.outline().head().stream()
                .map(line -> DocumentNumber.parse(withoutBrackets(line)))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> inName(text.fileStem()));
    }

    private static String withoutBrackets(String line) {
        String text = line.strip();
        boolean bracketed = text.length() > 2
                && "（(".indexOf(text.charAt(0)) >= 0
                && "）)".indexOf(text.charAt(text.length() - 1)) >= 0;
        return bracketed ? text.substring(1, text.length() - 1) : text;
    }

    private static Optional<DocumentNumber> inName(String stem) {
        Matcher matcher = IN_NAME.matcher(stem);
        return matcher.find() ? DocumentNumber.parse(matcher.group(1)) : Optional.empty();
    }
}
