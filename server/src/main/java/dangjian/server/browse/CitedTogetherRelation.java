package dangjian.server.browse;

import dangjian.corpus.document.Citation;
import dangjian.corpus.document.CitationTarget;
import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.document.IncomingCitation;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What is named by the same documents (co-citation; Small 1973). What names very much says little. */
final class CitedTogetherRelation implements RelationSource {

    private static final int MOST_CITING = 12;
    private static final double TOGETHER = 1.5;

    @Override
    public void find(RelationSubject subject, Neighbours found) throws IOException {
        List<String> citing = subject.details().citedBy().stream()
                .map(IncomingCitation::documentId)
                .distinct()
                .limit(MOST_CITING)
                .toList();
        for (String id : citing) {
            Optional<DocumentCard> card = subject.other(id);
            if (card.isPresent()) {
                List<String> cited = subject.detailsOf(id).orElseThrow().citations().stream()
                        .map(Citation::target)
                        .flatMap(Optional::stream)
                        .map(CitationTarget::documentId)
                        .filter(other -> !other.equals(id))
                        .distinct()
                        .toList();
                double weight = TOGETHER / Math.log(1 + (double) cited.size());
                cited.forEach(
                        other -> found.add(other, weight, "都被《" + card.get().title() + "》引用"));
            }
        }
    }
}
