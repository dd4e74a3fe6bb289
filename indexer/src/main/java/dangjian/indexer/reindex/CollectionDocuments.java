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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts of a test collection as documents: the articles of one source are the passages of one document, as they are when a whole file is read, and what they
 * cite is found by the same rules. The documents come in the order of their titles, so that an order in which the judged texts stand first decides no ties.
 */
final class CollectionDocuments {

    private static final Pattern ARTICLE = Pattern.compile("(.+?)(第[〇○零一二三四五六七八九十百千]+条(?:之[一二三四五六七八九十]+)?)");

    private CollectionDocuments() {}

    private record Article(String source, String label, CollectionText text) {

        static Article of(CollectionText text) {
            Matcher matcher = ARTICLE.matcher(text.title().strip());
            return matcher.matches()
                    ? new Article(matcher.group(1), matcher.group(2), text)
                    : new Article(text.title().strip(), "", text);
        }

        Passage passage() {
            return new Passage(
                    label.isEmpty() ? PassageType.PARAGRAPH : PassageType.ARTICLE,
                    text.id(),
                    label,
                    List.of(),
                    (label + "　" + text.text()).strip(),
                    OptionalInt.empty(),
                    List.of());
        }
    }

    static List<Document> of(List<CollectionText> texts) {
        Map<String, List<Article>> bySource = new TreeMap<>();
        for (CollectionText text : texts) {
            Article article = Article.of(text);
            bySource.computeIfAbsent(article.source(), none -> new ArrayList<>())
                    .add(article);
        }
        List<Document> documents = new ArrayList<>();
        bySource.forEach((source, articles) -> {
            List<Passage> passages = articles.stream().map(Article::passage).toList();
            documents.add(document("c" + documents.size(), source, passages));
        });
        return documents;
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
