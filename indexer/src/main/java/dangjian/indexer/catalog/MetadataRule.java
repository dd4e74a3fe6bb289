package dangjian.indexer.catalog;

import java.util.Optional;

/**
 * One way of finding one kind of metadata.
 *
 * @param <T> what it finds
 */
interface MetadataRule<T> {

    /** What it finds. */
    Attribute<T> attribute();

    /**
     * Looks for it.
     *
     * @param text the file's text
     * @param sofar what the rules before this one found
     */
    Optional<Finding<T>> find(SourceText text, Findings sofar);

    /** The findings with this rule's own. */
    default Findings apply(SourceText text, Findings sofar) {
        if (sofar.find(attribute()).isPresent()) {
            return sofar;
        }
        return find(text, sofar)
                .map(finding -> sofar.with(attribute(), finding))
                .orElse(sofar);
    }
}
