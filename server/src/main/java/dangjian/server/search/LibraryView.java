package dangjian.server.search;

import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.document.DocumentDetails;
import dangjian.corpus.document.Passage;
import dangjian.indexer.generation.Generation;
import dangjian.indexer.generation.GenerationReport;
import dangjian.indexer.generation.LiveIndex;
import dangjian.indexer.schema.Fields;
import dangjian.indexer.schema.Leaves;
import dangjian.indexer.schema.StoredForm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;

/** One generation as one viewer sees it. Documents are known by their Lucene number, which holds within this view only. */
public final class LibraryView {

    /** Tells documents from passages; shared, it caches its bits for each reader. */
    static final BitSetProducer DOCUMENTS =
            new QueryBitSetProducer(new TermQuery(new Term(Fields.TYPE, Fields.DOCUMENT)));

    private final Generation generation;
    private final IndexSearcher searcher;
    private final IndexSearcher untilRanked;
    private final Deadline deadline;
    private final Viewer viewer;
    private final FacetStates facetStates;
    private final Optional<SortedSetDocValuesReaderState> facetState;
    private final KnownCards cards;

    LibraryView(LiveIndex.Lease lease, Viewer viewer, FacetStates facetStates, KnownCards cards, Deadline deadline)
            throws IOException {
        this.cards = cards;
        this.generation = lease.generation();
        this.searcher = new IndexSearcher(lease.reader());
        this.deadline = deadline;
        this.untilRanked = until(deadline.ranking());
        this.viewer = viewer;
        this.facetStates = facetStates;
        this.facetState = facetStates.of(lease.reader());
    }

    private IndexSearcher until(QueryTimeout timeout) {
        if (deadline.isNone()) {
            return searcher;
        }
        IndexSearcher limited = new IndexSearcher(searcher.getIndexReader());
        limited.setTimeout(timeout);
        return limited;
    }

    /** How long what is read here may take. */
    Deadline deadline() {
        return deadline;
    }

    /** The generation. */
    public Generation generation() {
        return generation;
    }

    /** What is known of the making of what the viewer sees. */
    public GenerationReport report() {
        GenerationReport report = GenerationReport.of(generation);
        return viewer == Viewer.PUBLIC ? report.forThePublic() : report;
    }

    /** The documents that match, best first. */
    public List<ScoreDoc> search(Query documents, int most) throws IOException {
        return List.of(untilRanked.search(visible(documents), most).scoreDocs);
    }

    /** The first of the documents that match, in this order. */
    public List<ScoreDoc> search(Query documents, Sort sort, int most) throws IOException {
        return List.of(searcher.search(visible(documents), most, sort).scoreDocs);
    }

    /** How many documents match, exactly. */
    public int count(Query documents) throws IOException {
        return untilRanked.count(visible(documents));
    }

    /**
     * The documents that match and are left by the filters, with the facets around them.
     *
     * @param filters for a facet, the values of which one must hold
     * @param most how many documents are wanted, the best first
     */
    FacetedHits search(Query documents, Map<String, ? extends Collection<String>> filters, Sort sort, int most)
            throws IOException {
        if (facetState.isEmpty()) {
            return FacetedHits.NONE;
        }
        QueryTimeout timeout = deadline.finding();
        boolean stopsByItself = !filters.isEmpty() && !deadline.isNone();
        Query inTime = stopsByItself ? new InTimeQuery(visible(documents), timeout) : visible(documents);
        DrillDownQuery query = filtered(inTime, filters);
        CollectorManager<?, ? extends TopDocs> collector =
                new TopFieldCollectorManager(sort, most, null, Integer.MAX_VALUE);
        DrillSideways drillSideways =
                new DrillSideways(stopsByItself ? searcher : until(timeout), Fields.facets(), facetState.get());
        DrillSideways.ConcurrentDrillSidewaysResult<? extends TopDocs> result = drillSideways.search(query, collector);
        TopDocs hits = result.collectorResult;
        return new FacetedHits(exact(hits.totalHits), List.of(hits.scoreDocs), FacetStates.values(result.facets));
    }

    /** All documents, with the facets around them: the same whenever they are asked for. */
    FacetedHits everything(Sort sort, int most) throws IOException {
        if (facetState.isEmpty()) {
            return FacetedHits.NONE;
        }
        FacetStates.Everything everything = facetStates.everything(searcher.getIndexReader());
        TopDocs hits = until(deadline.finding())
                .search(visible(MatchAllDocsQuery.INSTANCE), new TopFieldCollectorManager(sort, most, null, 1));
        return new FacetedHits(everything.total(), List.of(hits.scoreDocs), everything.facets());
    }

    private static int exact(TotalHits total) {
        if (total.relation() != TotalHits.Relation.EQUAL_TO) {
            throw new IllegalStateException("not counted exactly");
        }
        return Math.toIntExact(total.value());
    }

    /** What a search found: how many documents, the best of them, and the values of each facet around them, the most frequent first. */
    record FacetedHits(int total, List<ScoreDoc> documents, Map<String, List<LabelAndValue>> facets) {

        private static final FacetedHits NONE = new FacetedHits(0, List.of(), Map.of());
    }

    /** The counts of a facet over the documents that match. */
    public List<LabelAndValue> count(Query documents, String facet) throws IOException {
        if (facetState.isEmpty()) {
            return List.of();
        }
        FacetsCollector collector = untilRanked.search(visible(documents), new FacetsCollectorManager());
        return FacetStates.values(new SortedSetDocValuesFacetCounts(facetState.get(), collector), facet);
    }

    /** In how many passages each word of the documents there are for the viewer stands; words of fewer passages left out. */
    public Map<String, Integer> words(int leastPassages) throws IOException {
        return new WordCounts(searcher).of(visible(MatchAllDocsQuery.INSTANCE), leastPassages);
    }

    /** The document with this id, where this viewer may see it. */
    public OptionalInt find(String id) throws IOException {
        TopDocs found = searcher.search(visible(new TermQuery(new Term(Fields.ID, id))), 1);
        return found.scoreDocs.length == 0 ? OptionalInt.empty() : OptionalInt.of(found.scoreDocs[0].doc);
    }

    /** The card of a document. */
    public DocumentCard card(int document) throws IOException {
        return cards.card(searcher, document);
    }

    /** All that is known about a document. */
    public DocumentDetails details(int document) throws IOException {
        return StoredForm.details(searcher.getIndexReader(), document);
    }

    /** Ranks passages of this view; whoever asks sees to it that they are visible. */
    PassageRanking ranking() {
        return new PassageRanking(untilRanked);
    }

    /** The documents that match and are left by the filters. */
    DocumentSet documents(Query documents, Map<String, ? extends Collection<String>> filters) throws IOException {
        return DocumentSet.of(searcher, filtered(visible(documents), filters), deadline.ranking());
    }

    /** The documents of a set that are left by the filters. */
    DocumentSet documents(DocumentSet found, Map<String, ? extends Collection<String>> filters) throws IOException {
        return filters.isEmpty() ? found : documents(found.query(), filters);
    }

    /** All documents that are left by the filters; nothing where those are simply all there are. */
    Optional<DocumentSet> allDocuments(Map<String, ? extends Collection<String>> filters) throws IOException {
        boolean everything = filters.isEmpty() && viewer == Viewer.INTERNAL;
        return everything ? Optional.empty() : Optional.of(documents(MatchAllDocsQuery.INSTANCE, filters));
    }

    private static DrillDownQuery filtered(Query visible, Map<String, ? extends Collection<String>> filters) {
        DrillDownQuery query = new DrillDownQuery(Fields.facets(), visible);
        filters.forEach((facet, values) -> values.forEach(value -> query.add(facet, value)));
        return query;
    }

    /** The document that a passage belongs to. */
    int documentOf(int passage) throws IOException {
        LeafReaderContext leaf = Leaves.of(searcher.getIndexReader(), passage);
        return leaf.docBase + DOCUMENTS.getBitSet(leaf).nextSetBit(passage - leaf.docBase);
    }

    /** A passage by its Lucene number. */
    Passage passage(int number) throws IOException {
        return StoredForm.passage(searcher.getIndexReader(), number);
    }

    /** The Lucene number of a document's first passage; the others follow, up to the document itself. */
    int firstPassage(int document) throws IOException {
        LeafReaderContext leaf = Leaves.of(searcher.getIndexReader(), document);
        int last = document - leaf.docBase;
        int before = last == 0 ? -1 : DOCUMENTS.getBitSet(leaf).prevSetBit(last - 1);
        return leaf.docBase + before + 1;
    }

    /** The passage of a document that has this anchor or a part with it. */
    public Optional<Passage> passage(int document, String anchor) throws IOException {
        Query anchored = new TermQuery(new Term(Fields.ANCHOR, anchor));
        List<Integer> found = best(anchored, List.of(document), 1).getOrDefault(document, List.of());
        return found.isEmpty() ? Optional.empty() : Optional.of(passage(found.get(0)));
    }

    /** All passages of a document, in order. */
    public List<Passage> passages(int document) throws IOException {
        return passages(document, Integer.MAX_VALUE);
    }

    /** The first passages of a document, in order. */
    List<Passage> passages(int document, int most) throws IOException {
        List<Passage> passages = new ArrayList<>();
        for (int i = firstPassage(document); i < document && passages.size() < most; i++) {
            passages.add(StoredForm.passage(searcher.getIndexReader(), i));
        }
        return passages;
    }

    /** The passages that match best in each of some documents, best first; nothing of those where none matches. */
    Map<Integer, List<Integer>> best(Query passages, Collection<Integer> documents, int most) throws IOException {
        if (documents.isEmpty()) {
            return Map.of();
        }
        SortedMap<Integer, Integer> first = new TreeMap<>();
        for (int document : documents) {
            first.put(document, firstPassage(document));
        }
        return new PassageMatches(searcher, passages).best(first, most);
    }

    private Query visible(Query documents) {
        return visible(documents, viewer);
    }

    /** The documents that match and that there are for a viewer. */
    static Query visible(Query documents, Viewer viewer) {
        return new BooleanQuery.Builder()
                .add(documents, Occur.MUST)
                .add(new TermQuery(new Term(Fields.TYPE, Fields.DOCUMENT)), Occur.FILTER)
                .add(viewer.documents(), Occur.FILTER)
                .build();
    }
}
