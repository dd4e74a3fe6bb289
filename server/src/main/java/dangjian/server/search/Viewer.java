package dangjian.server.search;

import dangjian.corpus.document.Visibility;
import dangjian.indexer.generation.Audience;
import dangjian.indexer.schema.Fields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Who asks, and so what there is for them. */
public enum Viewer {
    /** Sees everything. */
    INTERNAL,
    /** Sees what is public. */
    PUBLIC;

    /** Whose index this viewer reads. */
    public Audience audience() {
        return this == INTERNAL ? Audience.INTERNAL : Audience.PUBLIC;
    }

    /** The documents there are for this viewer. */
    Query documents() {
        return this == INTERNAL
                ? MatchAllDocsQuery.INSTANCE
                : new TermQuery(new Term(Fields.VISIBILITY, Visibility.PUBLIC.code()));
    }
}
