package dangjian.server.browse;

import dangjian.corpus.document.Citation;
import dangjian.corpus.document.CitationTarget;
import dangjian.corpus.document.IncomingCitation;
import java.util.HashMap;
import java.util.Map;

/** What the document names, and what names it; the more often the closer. */
final class CitationRelation implements RelationSource {

    private static final double NAMES = 3;

    @Override
    public void find(RelationSubject subject, Neighbours found) {
        Map<String, Integer> named = new HashMap<>();
        for (Citation citation : subject.details().citations()) {
            citation.target().map(CitationTarget::documentId).ifPresent(id -> named.merge(id, 1, Integer::sum));
        }
        named.forEach((id, times) -> found.add(id, NAMES + Math.log(times), "本文引用"));
        Map<String, Integer> naming = new HashMap<>();
        for (IncomingCitation citation : subject.details().citedBy()) {
            naming.merge(citation.documentId(), 1, Integer::sum);
        }
        naming.forEach((id, times) -> found.add(id, NAMES + Math.log(times), "引用本文"));
    }
}
