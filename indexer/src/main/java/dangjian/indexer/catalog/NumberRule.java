package dangjian.indexer.catalog;

import dangjian.corpus.document.DocumentNumber;
import dangjian.corpus.document.Origin;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The document number: a line above the body that is one; else the one in brackets at the end of the file's name. GB/T 9704—2012 §7.2.5. */
final class NumberRule implements MetadataRule<DocumentNumber> {

    private static final double FROM_NAME = 0.8;

    /** 临委发〔2023〕5号　　签发人：王　明 (GB/T 9704—2012 §7.2.5, §7.2.6). */
    private static final Pattern BESIDE_SIGNATORY =
            Pattern.compile("(.{4,30}?号)[ \\u3000\\t]+签[ \\u3000]*发[ \\u3000]*人.*");

    private static final Pattern IN_NAME =
            Pattern.compile("[（(]([^（()）]{2,15}[〔\\[【(（][0-9]{4}[〕\\]】)）][0-9]{1,5}号)[）)]$");

    @Override
    public Attribute<DocumentNumber> attribute() {
        return Attribute.NUMBER;
    }

    @Override
    public Optional<Finding<DocumentNumber>> find(SourceText text, Findings sofar) {
        for (TextLine line : text.head()) {
            Optional<DocumentNumber> whole = DocumentNumber.parse(withoutBrackets(line.text()));
            if (whole.isPresent()) {
                return whole.map(number -> Finding.in(line, number, 1));
            }
        }
        for (TextLine line : text.head()) {
            Matcher beside = BESIDE_SIGNATORY.matcher(line.text());
            if (beside.matches()) {
                return DocumentNumber.parse(beside.group(1)).map(number -> Finding.in(line, number, 1));
            }
        }
        return inName(text.fileStem())
                .map(number -> Finding.from(Origin.FILE_NAME, text.fileStem(), number, FROM_NAME));
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
