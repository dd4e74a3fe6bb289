package dangjian.indexer.catalog;

import dangjian.corpus.document.DocumentField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The attachments a text names before its signature ("附件：1．……" and the lines below), else those it has. GB/T 9704—2012 §7.3.4. */
final class AttachmentsRule implements MetadataRule<List<String>> {

    private static final Pattern FIRST = Pattern.compile(
            "附" + Spaced.BLANKS + "件" + Spaced.COLON + "(?:[0-9０-９]{1,2}[.．、]" + Spaced.BLANKS + ")?(.+)");
    private static final Pattern NEXT = Pattern.compile("[0-9０-９]{1,2}[.．、]" + Spaced.BLANKS + "([^。；：]{2,60})");

    @Override
    public Attribute<List<String>> attribute() {
        return Attribute.list(DocumentField.ATTACHMENTS);
    }

    @Override
    public Optional<Finding<List<String>>> find(SourceText text, Findings sofar) {
        List<TextLine> lines = text.lines();
        for (int i = lines.size() - 1; i >= 0; i--) {
            TextLine line = lines.get(i);
            Matcher first = FIRST.matcher(line.text().strip());
            if (line.text().indexOf('附') >= 0 && first.matches()) {
                List<String> names = new ArrayList<>(List.of(first.group(1).strip()));
                for (int next = i + 1; next < lines.size(); next++) {
                    Matcher matcher = NEXT.matcher(lines.get(next).text().strip());
                    if (!matcher.matches()) {
                        break;
                    }
                    names.add(matcher.group(1).strip());
                }
                return Optional.of(Finding.in(line, List.copyOf(names), 0.95));
            }
        }
        return Optional.empty();
    }
}
