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
    public Optional<Visibility> find(SourceText text, Findings sofar) {
        boolean internal = text.outline().head().stream().anyMatch(HeadLine::isConfidential);
        return Optional.of(internal ? Visibility.INTERNAL : Visibility.PUBLIC);
    }
}
