package dangjian.indexer.catalog;

import dangjian.corpus.document.DocumentField;
import java.util.Optional;
import java.util.regex.Matcher;

/** How long a text stays secret (保密期限): "1年" of "机密★1年". GB/T 9704—2012 §7.2.2. */
final class SecrecyTermRule implements MetadataRule<String> {

    @Override
    public Attribute<String> attribute() {
        return Attribute.text(DocumentField.SECRECY_TERM);
    }

    @Override
    public Optional<Finding<String>> find(SourceText text, Findings sofar) {
        for (TextLine line : text.head()) {
            Matcher matcher = SecrecyRule.LEVEL.matcher(line.text().strip());
            if (matcher.matches() && matcher.group(2) != null) {
                return Optional.of(Finding.in(line, matcher.group(2).replaceAll("[ \\u3000]", ""), 1));
            }
        }
        return Optional.empty();
    }
}
