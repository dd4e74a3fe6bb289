package dangjian.server.browse;

import dangjian.corpus.document.Citation;
import dangjian.corpus.document.CitationTarget;
import dangjian.corpus.document.Clause;
import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.document.DocumentDetails;
import dangjian.corpus.document.IncomingCitation;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What names the same documents, and best the same clauses of them (bibliographic coupling; Kessler 1963). What is named by everyone says little. */
final class SharedCitationRelation implements RelationSource {

    private static final int MOST_CITED = 12;
    private static final double SAME_CLAUSE = 3;
    private static final double SAME_DOCUMENT = 1.5;

    @Override
    public void find(RelationSubject subject, Neighbours found) throws IOException {
        Map<String, Map<String, String>> clauses = clausesByDocument(subject.details());
        int looked = 0;
        for (Map.Entry<String, Map<String, String>> cited : clauses.entrySet()) {
            Optional<DocumentCard> card = subject.other(cited.getKey());
            if (card.isPresent() && looked++ < MOST_CITED) {
                DocumentDetails details = subject.detailsOf(cited.getKey()).orElseThrow();
                find(card.get().title(), cited.getValue(), details, found);
            }
        }
    }

    /** For each document that is named, the labels of the clauses named, by their anchors. */
    private static Map<String, Map<String, String>> clausesByDocument(DocumentDetails details) {
        Map<String, Map<String, String>> clauses = new LinkedHashMap<>();
        for (Citation citation : details.citations()) {
            if (citation.target().isPresent() && !citation.namesItself()) {
                CitationTarget target = citation.target().get();
                Map<String, String> labels =
                        clauses.computeIfAbsent(target.documentId(), none -> new LinkedHashMap<>());
                if (target.anchor().isPresent() && citation.clause().isPresent()) {
                    labels.putIfAbsent(
                            target.anchor().get(),
                            citation.clause().map(Clause::label).get());
                }
            }
        }
        return clauses;
    }

    private static void find(String title, Map<String, String> clauses, DocumentDetails cited, Neighbours found) {
        long citing = cited.citedBy().stream()
                .map(IncomingCitation::documentId)
                .distinct()
                .count();
        double weight = 1 / Math.log(1 + (double) citing);
        for (IncomingCitation other : cited.citedBy()) {
            String label = other.targetAnchor().map(clauses::get).orElse(null);
            if (label == null) {
                found.add(other.documentId(), SAME_DOCUMENT * weight, "都引用《" + title + "》");
            } else {
                found.add(other.documentId(), SAME_CLAUSE * weight, "都引用《" + title + "》" + label);
            }
        }
    }
}
