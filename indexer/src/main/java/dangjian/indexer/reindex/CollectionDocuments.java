package dangjian.indexer.reindex;

import dangjian.corpus.document.Document;
import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.document.DocumentDetails;
import dangjian.corpus.document.DocumentKind;
import dangjian.corpus.document.Passage;
import dangjian.corpus.document.PassageType;
import dangjian.corpus.document.SourceFile;
import dangjian.corpus.document.Validity;
import dangjian.corpus.document.ValidityReason;
import dangjian.corpus.document.ValidityStatus;
import dangjian.corpus.document.Visibility;
import dangjian.indexer.catalog.CitationFinder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * The texts of a test collection as documents: the articles of one source are the passages of one document, as they are when a whole file is read, and what they
 * cite is found by the same rules. The documents come in the order of their titles, so that an order in which the judged texts stand first decides no ties.
 */
final class CollectionDocuments {

    private CollectionDocuments() {}

    static List<Document> of(List<CollectionText> texts) {
        Map<String, List<CollectionText>> bySource = new TreeMap<>();
        for (CollectionText text : texts) {
            bySource.computeIfAbsent(text.source(), none -> new ArrayList<>()).add(text);
        }
        List<Document> documents = new ArrayList<>();
        bySource.forEach((source, articles) -> {
            List<Passage> passages =
                    articles.stream().map(CollectionDocuments::passage).toList();
            documents.add(document("c" + documents.size(), source, passages));
        });
        return documents;
    }

    private static Passage passage(CollectionText text) {
        String label = text.label();
        return new Passage(
                label.isEmpty() ? PassageType.PARAGRAPH : PassageType.ARTICLE,
                text.id(),
                label,
                List.of(),
                (label + "　" + text.text()).strip(),
                OptionalInt.empty(),
                List.of());
    }

    private static Document document(String id, String title, List<Passage> passages) {
        SourceFile file = new SourceFile(
                Path.of("").toAbsolutePath(), id + ".txt", "txt", "text/plain", 0, "", OptionalInt.empty());
        DocumentCard card = new DocumentCard(
                id,
                title,
                DocumentKind.POLICY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ValidityStatus.UNKNOWN,
                Visibility.PUBLIC,
                List.of(),
                file);
        DocumentDetails details = new DocumentDetails(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                CitationFinder.find(title, true, passages),
                List.of(),
                List.of(),
                Validity.unknown(ValidityReason.NO_DATE));
        return new Document(card, details, passages);
    }
}
