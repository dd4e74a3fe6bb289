package dangjian.server.browse;

import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.document.DocumentKind;
import dangjian.corpus.document.DocumentNumber;
import dangjian.corpus.document.PassageType;
import dangjian.corpus.document.ValidityStatus;
import dangjian.corpus.topic.Topic;
import dangjian.corpus.topic.TopicTaxonomy;
import dangjian.indexer.schema.Fields;
import dangjian.server.search.Library;
import dangjian.server.search.LibraryView;
import dangjian.server.search.PerGeneration;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** Questions that the library has an answer to, for people who see it for the first time: made from its own titles, clauses and numbers. */
public final class ExampleQueries {

    private static final Sort NEWEST = new Sort(new SortField(Fields.DATE, SortField.Type.LONG, true, Long.MIN_VALUE));
    private static final int LOOKED_AT = 200;
    private static final int CANDIDATES = 40;
    private static final int LONGEST_TITLE = 14;
    private static final int STRONG = 4;
    private static final int SHORTEST_TERM = 3;
    private static final int LONGEST_TERM = 6;
    private static final int LEAST_TITLES = 2;
    private static final int TERMS = 2;

    private final Library library;
    private final Set<String> terms;
    private final PerGeneration<List<String>> examples;

    public ExampleQueries(Library library, TopicTaxonomy taxonomy) {
        this.library = library;
        this.terms = taxonomy.topics().stream()
                .map(Topic::terms)
                .flatMap(List::stream)
                .filter(term -> term.weight() >= STRONG)
                .map(Topic.Term::text)
                .filter(text -> text.matches("\\p{IsHan}{" + SHORTEST_TERM + "," + LONGEST_TERM + "}"))
                .collect(Collectors.toUnmodifiableSet());
        this.examples = new PerGeneration<>(this::make);
    }

    /** A few questions; none where the library holds nothing to ask for. */
    public List<String> examples() {
        return library.read(examples::of);
    }

    private List<String> make(LibraryView view) throws IOException {
        Map<Integer, DocumentCard> cards = new LinkedHashMap<>();
        for (ScoreDoc hit : view.search(MatchAllDocsQuery.INSTANCE, NEWEST, LOOKED_AT)) {
            cards.put(hit.doc, view.card(hit.doc));
        }
        List<String> made = new ArrayList<>(
                frequentTerms(cards.values().stream().map(DocumentCard::title).toList()));
        clause(view, cards).ifPresent(made::add);
        cards.values().stream()
                .filter(ExampleQueries::isInForce)
                .map(DocumentCard::number)
                .flatMap(Optional::stream)
                .map(DocumentNumber::toString)
                .findFirst()
                .ifPresent(made::add);
        return List.copyOf(made);
    }

    private static boolean isInForce(DocumentCard card) {
        return card.kind() == DocumentKind.POLICY && card.status() == ValidityStatus.EFFECTIVE;
    }

    /** The topics' words that most titles have. */
    private List<String> frequentTerms(List<String> titles) {
        Map<String, Long> counts = new HashMap<>();
        for (String term : terms) {
            counts.put(
                    term, titles.stream().filter(title -> title.contains(term)).count());
        }
        List<String> frequent = counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= LEAST_TITLES)
                .sorted(Map.Entry.<String, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.<String, Long>comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        List<String> chosen = new ArrayList<>();
        for (String term : frequent) {
            boolean isNew = chosen.stream().noneMatch(other -> other.contains(term) || term.contains(other));
            if (isNew && chosen.size() < TERMS) {
                chosen.add(term);
            }
        }
        return chosen;
    }

    private record NamedClause(int times, String query) {}

    /** The article that most texts name. */
    private static Optional<String> clause(LibraryView view, Map<Integer, DocumentCard> cards) throws IOException {
        List<NamedClause> clauses = new ArrayList<>();
        List<Integer> candidates = cards.keySet().stream()
                .filter(document -> isInForce(cards.get(document)))
                .filter(document -> cards.get(document).title().length() <= LONGEST_TITLE)
                .limit(CANDIDATES)
                .toList();
        for (int document : candidates) {
            Map<String, Integer> anchors = CitingDocuments.anchors(view, view.details(document));
            for (Map.Entry<String, Integer> anchor : anchors.entrySet()) {
                String title = cards.get(document).title();
                view.passage(document, anchor.getKey())
                        .filter(passage -> passage.type() == PassageType.ARTICLE)
                        .map(article -> new NamedClause(anchor.getValue(), title + article.label()))
                        .ifPresent(clauses::add);
            }
        }
        return clauses.stream()
                .max(Comparator.comparingInt(NamedClause::times).thenComparing(NamedClause::query))
                .map(NamedClause::query);
    }
}
