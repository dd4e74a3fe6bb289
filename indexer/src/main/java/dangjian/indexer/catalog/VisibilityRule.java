package dangjian.indexer.catalog;

import dangjian.corpus.document.Visibility;
import java.util.Optional;

/** A text whose head bears a secrecy level or the word 内部 is internal. */
final class VisibilityRule implements MetadataRule<Visibility> {

    @Override
    public Attribute<Visibility> attribute() {
        return Attribute.VISIBILITY;
    }

    @Override
    public Optional<Finding<Visibility>> find(SourceText text, Findings sofar) {
        return text.head().stream()
                .filter(line -> HeadLine.isConfidential(line.text()))
                .findFirst()
                .map(line -> Finding.in(line, Visibility.INTERNAL, 1))
                .or(() -> Optional.of(Finding.derived(Visibility.PUBLIC, 0.9)));
    }
}
