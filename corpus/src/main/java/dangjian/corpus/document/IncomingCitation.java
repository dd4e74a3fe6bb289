package dangjian.corpus.document;

import java.util.Objects;
import java.util.Optional;

/**
 * A place in another document that names this one.
 *
 * @param kind what the other does to this one
 * @param documentId the other document
 * @param anchor the passage in it
 * @param label what people call that passage
 * @param quote the sentence that names this document
 * @param targetAnchor the passage or part of this document that it names, where it names one
 */
public record IncomingCitation(
        CitationKind kind,
        String documentId,
        String anchor,
        String label,
        String quote,
        Optional<String> targetAnchor) {

    public IncomingCitation {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(documentId);
        Objects.requireNonNull(anchor);
        Objects.requireNonNull(label);
        Objects.requireNonNull(quote);
        Objects.requireNonNull(targetAnchor);
    }
}
