package dangjian.server.browse;

import java.io.IOException;

/**
 * One way in which documents belong together. Each finds neighbours of a document with a weight and a reason; what several find counts for more. Neighbours by
 * meaning (vectors) are one more of these: give it to {@link RelatedDocuments}.
 */
@FunctionalInterface
public interface RelationSource {

    /** Adds the neighbours of a document. Asks the subject's view only, so that nothing is found that the viewer may not see. */
    void find(RelationSubject subject, Neighbours found) throws IOException;
}
