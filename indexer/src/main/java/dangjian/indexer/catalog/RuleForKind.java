package dangjian.indexer.catalog;

import dangjian.corpus.document.DocumentKind;
import java.util.Optional;

/**
 * A rule that holds for one kind of document.
 *
 * @param kind the kind
 * @param rule what is looked for in it
 */
record RuleForKind<T>(DocumentKind kind, MetadataRule<T> rule) implements MetadataRule<T> {

    @Override
    public Attribute<T> attribute() {
        return rule.attribute();
    }

    @Override
    public Optional<Finding<T>> find(SourceText text, Findings sofar) {
        return sofar.get(Attribute.KIND).filter(kind::equals).flatMap(none -> rule.find(text, sofar));
    }
}
