package dangjian.indexer.catalog;

import dangjian.corpus.document.DocumentField;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value that stands on a line of a fixed form in one part of the text: the first group of the pattern, on the first line that is of the form.
 *
 * @param field what it fills
 * @param zone the part it stands in
 * @param pattern the form of the whole line
 * @param confidence how sure a match is
 */
record LinePatternRule(DocumentField field, TextLine.Zone zone, Pattern pattern, double confidence)
        implements MetadataRule<String> {

    @Override
    public Attribute<String> attribute() {
        return Attribute.text(field);
    }

    @Override
    public Optional<Finding<String>> find(SourceText text, Findings sofar) {
        return text.lines(zone)
                .map(line -> {
                    Matcher matcher = pattern.matcher(line.text().strip());
                    return matcher.matches()
                            ? Optional.of(Finding.in(line, value(matcher), confidence))
                            : Optional.<Finding<String>>empty();
                })
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static String value(Matcher matcher) {
        return Spaced.tidy(matcher.group(1)).replaceFirst("[。；;]$", "");
    }
}
