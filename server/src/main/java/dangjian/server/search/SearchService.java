package dangjian.server.search;

import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.document.DocumentNumber;
import dangjian.corpus.topic.TopicTaxonomy;
import dangjian.corpus.vocabulary.Vocabulary;
import dangjian.indexer.analysis.WordSegmenter;
import dangjian.indexer.schema.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** Answers searches. Safe for several threads. */
public final class SearchService {

    private static final SortField NEWEST = new SortField(Fields.DATE, SortField.Type.LONG, true, Long.MIN_VALUE);
    private static final Sort BY_RELEVANCE = new Sort(SortField.FIELD_SCORE, NEWEST);
    private static final Sort BY_DATE = new Sort(NEWEST, SortField.FIELD_SCORE);

    private final Library library;
    private final QueryReader reader;
    private final ClauseLookup clauses;
    private final FacetLabels labels;
    private final Meaning meaning;
    private final Supplier<Deadline> deadlines;
    private final Consumer<SearchResult> told;

    public SearchService(
            Library library,
            WordSegmenter segmenter,
            TopicTaxonomy taxonomy,
            Vocabulary vocabulary,
            FacetLabels labels,
            Meaning meaning) {
        this(
                library,
                new QueryReader(segmenter, taxonomy, vocabulary.synonyms()),
                labels,
                meaning,
                () -> Deadline.NONE,
                result -> {});
    }

    private SearchService(
            Library library,
            QueryReader reader,
            FacetLabels labels,
            Meaning meaning,
            Supplier<Deadline> deadlines,
            Consumer<SearchResult> told) {
        this.library = library;
        this.reader = reader;
        this.clauses = reader.clauseLookup();
        this.labels = labels;
        this.meaning = meaning;
        this.deadlines = deadlines;
        this.told = told;
    }

    /** The same with a limit on the time of each search. */
    public SearchService until(Supplier<Deadline> deadlines) {
        return new SearchService(library, reader, labels, meaning, deadlines, told);
    }

    /** The same, where somebody is told of each search, on its thread. */
    public SearchService telling(Consumer<SearchResult> told) {
        return new SearchService(library, reader, labels, meaning, deadlines, told);
    }

    /**
     * Searches.
     *
     * @throws NoIndexException where there is no index yet
     */
    public SearchResult search(SearchRequest request) {
        long started = System.nanoTime();
        ParsedQuery read = reader.read(request.text());
        Deadline deadline = deadlines.get();
        SearchResult result = library.read(deadline, view -> {
            ParsedQuery query = settled(view, read, request);
            boolean asksNothing = query.isEmpty() && !request.text().isBlank();
            SearchResult found = asksNothing ? nothing(request, query) : search(view, query, request);
            double millis = Math.round((System.nanoTime() - started) / 1e4) / 100.0;
            return new SearchResult(
                    request,
                    found.total(),
                    millis,
                    found.hits(),
                    found.facets(),
                    found.interpretation(),
                    found.answer(),
                    deadline.hasCut());
        });
        told.accept(result);
        return result;
    }

    /** What only may be a document number is words where no document bears or cites it. */
    private ParsedQuery settled(LibraryView view, ParsedQuery query, SearchRequest request) throws IOException {
        boolean mayBeWords =
                query.typedNumber().filter(number -> !number.certain()).isPresent();
        return mayBeWords
                        && view.count(Requirements.of(query, 0)) == 0
                        && !view.deadline().hasCut()
                ? reader.readWithoutNumber(request.text())
                : query;
    }

    /** What matched in a text, for a page that shows it whole. */
    public Highlighter highlighter(String text) {
        return Highlighter.of(reader.read(text));
    }

    /** What a question asks for, each by itself: its words, and its phrases in quotation marks. */
    public List<String> words(String text) {
        ParsedQuery query = reader.read(text);
        return Stream.of(
                        query.phrases().stream().map(phrase -> "“" + phrase + "”"),
                        query.number().stream().map(DocumentNumber::toString),
                        query.words().stream())
                .flatMap(each -> each)
                .toList();
    }

    /** Only punctuation: there is nothing to look for, which is not the same as looking for everything. */
    private static SearchResult nothing(SearchRequest request, ParsedQuery query) {
        Map<String, List<SearchResult.FacetValue>> facets = new LinkedHashMap<>();
        FacetLabels.FACETS.forEach(facet -> facets.put(facet, List.of()));
        return new SearchResult(request, 0, 0, List.of(), facets, query.interpretation(), Optional.empty(), false);
    }

    private SearchResult search(LibraryView view, ParsedQuery query, SearchRequest request) throws IOException {
        Sort sort = request.sort() == SearchRequest.SortOrder.DATE || query.hasNoText() ? BY_DATE : BY_RELEVANCE;
        Optional<ClauseAnswer> answer = answer(view, query, request);
        Lexical strict = lexical(view, query);
        Lexical lexical = answer.map(each -> strict.ledBy(each.card().id())).orElse(strict);
        FusedSearch fused = query.hasNoText()
                ? new FusedSearch(lexical.ranked(), Map.of())
                : FusedSearch.of(
                        view,
                        query,
                        lexical,
                        meaning.ask(view.generation(), plain(query, request)),
                        request.filters(),
                        sort == BY_RELEVANCE ? request.last() : Integer.MAX_VALUE);
        LibraryView.FacetedHits found = query.isEmpty() && request.filters().isEmpty()
                ? view.everything(sort, request.last())
                : view.search(fused.documents(), request.filters(), sort, request.last());
        List<ScoreDoc> page = page(found.documents(), request);
        PassageChoice passages = new PassageChoice(
                view, query, lexical, fused, page.stream().map(hit -> hit.doc).toList());
        List<SearchResult.Hit> hits = new ArrayList<>();
        for (ScoreDoc hit : page) {
            DocumentCard card = view.card(hit.doc);
            Optional<ClauseAnswer> own = answer.filter(each -> each.card().id().equals(card.id()));
            List<SearchResult.PassageHit> chosen = view.deadline().isOver() ? List.of() : passages.choose(hit.doc);
            hits.add(new SearchResult.Hit(
                    card,
                    passages.inTitle(card.title()),
                    score(hit, sort),
                    own.map(each -> PassageChoice.ledBy(each, chosen)).orElse(chosen)));
        }
        return new SearchResult(
                request,
                found.total(),
                0,
                hits,
                facets(found.facets(), request),
                answer.map(query.interpretation()::meaning).orElse(query.interpretation()),
                answer,
                false);
    }

    /** The question without what is typed for the program: operators, filters. */
    private static String plain(ParsedQuery query, SearchRequest request) {
        return query.conditions().isEmpty() ? request.text() : String.join(" ", query.runs());
    }

    /** The clause asked for, where a document that the filters leave has it. */
    private Optional<ClauseAnswer> answer(LibraryView view, ParsedQuery query, SearchRequest request)
            throws IOException {
        return query.clauses().isEmpty()
                ? Optional.empty()
                : clauses.find(view, query.clauses(), Requirements.left(query, request));
    }

    /** The strictest reading of the question that some document meets; the filters have no say in it. */
    private static Lexical lexical(LibraryView view, ParsedQuery query) throws IOException {
        Lexical lexical = Lexical.of(query, 0);
        if (query.hasNoText()) {
            return lexical;
        }
        DocumentSet found = view.documents(lexical.required(), Map.of());
        int least = Lexical.least(query);
        for (int missing = 1;
                missing < least && found.isEmpty() && !view.deadline().hasCut();
                missing++) {
            lexical = Lexical.of(query, missing);
            found = view.documents(lexical.required(), Map.of());
        }
        return found.whole() ? lexical.found(found) : lexical;
    }

    private static List<ScoreDoc> page(List<ScoreDoc> documents, SearchRequest request) {
        int from = Math.min(documents.size(), (request.page() - 1) * request.size());
        return documents.subList(from, Math.min(documents.size(), from + request.size()));
    }

    private static double score(ScoreDoc hit, Sort sort) {
        int place = sort == BY_RELEVANCE ? 0 : 1;
        return hit instanceof FieldDoc fields && fields.fields[place] instanceof Float score ? score : 0;
    }

    private Map<String, List<SearchResult.FacetValue>> facets(
            Map<String, List<LabelAndValue>> counted, SearchRequest request) {
        Map<String, List<SearchResult.FacetValue>> facets = new LinkedHashMap<>();
        for (String facet : FacetLabels.FACETS) {
            Collection<String> selected = request.values(facet);
            List<SearchResult.FacetValue> values = new ArrayList<>();
            for (LabelAndValue value : counted.getOrDefault(facet, List.of())) {
                values.add(new SearchResult.FacetValue(
                        value.label,
                        labels.of(facet, value.label),
                        value.value.intValue(),
                        selected.contains(value.label)));
            }
            if (facet.equals(Fields.YEAR)) {
                values.sort(Comparator.comparing(SearchResult.FacetValue::value).reversed());
            }
            facets.put(facet, values);
        }
        return facets;
    }
}
