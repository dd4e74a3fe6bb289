package dangjian.indexer.catalog;

import dangjian.corpus.document.DocumentField;
import java.util.Optional;

/** How long a text stays secret (保密期限): "1年" of "机密★1年". GB/T 9704—2012 §7.2.2. */
final class SecrecyTermRule implements MetadataRule<String> {

    @Override
    public Attribute<String> attribute() {
        return Attribute.text(DocumentField.SECRECY_TERM);
    }

    @Override
    public Optional<Finding<String>> find(SourceText text, Findings sofar) {
        for (TextLine line : text.marked()) {
            Optional<String> term =
                    SecrecyMark.on(line.text()).map(SecrecyMark::term).filter(each -> !each.isEmpty());
            if (term.isPresent()) {
                return Optional.of(Finding.in(line, term.get(), 1));
            }
        }
        return Optional.empty();
    }
}
