package dangjian.server.reading;

import dangjian.corpus.document.Citation;
import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.document.IncomingCitation;
import java.util.List;
import java.util.Optional;

/**
 * What a document has to do with others, as far as the viewer may see them.
 *
 * @param citations what it cites, in the order of the text; without the document it leads to where the viewer may not see that
 * @param citedBy what cites it, those that are policies first
 * @param versions all texts under its title, the oldest first; empty where it is the only one
 * @param validityStatement why it is in force or not, in a sentence; empty where that is no question
 * @param validitySource the other document that decides it
 */
public record Relationships(
        List<Outgoing> citations,
        List<Incoming> citedBy,
        List<DocumentCard> versions,
        String validityStatement,
        Optional<DocumentCard> validitySource) {

    public Relationships {
        citations = List.copyOf(citations);
        citedBy = List.copyOf(citedBy);
        versions = List.copyOf(versions);
    }

    /** A citation and the document it leads to. */
    public record Outgoing(Citation citation, Optional<DocumentCard> target) {}

    /** A place in another document. */
    public record Incoming(IncomingCitation citation, DocumentCard from) {}
}
