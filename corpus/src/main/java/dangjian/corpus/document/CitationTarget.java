package dangjian.corpus.document;

import java.util.Objects;
import java.util.Optional;

/**
 * What a citation leads to.
 *
 * @param documentId the document
 * @param anchor the passage or part in it, where the citation gives a clause that the document has
 */
public record CitationTarget(String documentId, Optional<String> anchor) {

    public CitationTarget {
        Objects.requireNonNull(documentId);
        Objects.requireNonNull(anchor);
    }
}
