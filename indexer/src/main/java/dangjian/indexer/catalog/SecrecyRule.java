package dangjian.indexer.catalog;

import dangjian.corpus.document.DocumentField;
import java.util.Optional;

/** The secrecy level (密级): 绝密, 机密, 秘密 or 内部 on a line before the text begins. GB/T 9704—2012 §7.2.2. */
final class SecrecyRule implements MetadataRule<String> {

    @Override
    public Attribute<String> attribute() {
        return Attribute.text(DocumentField.SECRECY);
    }

    @Override
    public Optional<Finding<String>> find(SourceText text, Findings sofar) {
        for (TextLine line : text.marked()) {
            Optional<SecrecyMark> mark = SecrecyMark.on(line.text());
            if (mark.isPresent()) {
                return Optional.of(Finding.in(line, mark.get().level(), 1));
            }
        }
        return Optional.empty();
    }
}
