package dangjian.benchmark.searching;

import dangjian.indexer.analysis.CharacterPairAnalyzer;
import dangjian.indexer.analysis.FoldedText;
import dangjian.indexer.analysis.WordAnalyzer;
import dangjian.indexer.schema.Fields;
import dangjian.indexer.schema.StoredForm;
import dangjian.server.search.Highlighter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.NGramPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.ParentChildrenBlockJoinQuery;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.apache.lucene.store.FSDirectory;

/**
 * The limit: Lucene over this program's own index, asked for the same words and pairs of characters in the same fields, and nothing of this program in between.
 * Questions are made into queries beforehand; that is not measured.
 */
final class PlainLucene implements AutoCloseable {

    private static final int PASSAGES = 3;
    private static final int ALL_OF_FEW = 3;
    private static final double PART_OF_MANY = 0.6;
    private static final float PAIRS = 0.3f;

    private final FSDirectory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final SortedSetDocValuesReaderState facetState;
    private final BitSetProducer documents =
            new QueryBitSetProducer(new TermQuery(new Term(Fields.TYPE, Fields.DOCUMENT)));

    PlainLucene(Path index) throws IOException {
        this.directory = FSDirectory.open(index);
        this.reader = DirectoryReader.open(directory);
        this.searcher = new IndexSearcher(reader);
        this.facetState = new DefaultSortedSetDocValuesReaderState(reader, Fields.facets());
    }

    /**
     * A question as Lucene's queries.
     *
     * @param passages asks for passages
     * @param ranked asks for documents by their best passage
     * @param highlighter marks what matched
     */
    record Question(Query passages, Query ranked, Highlighter highlighter) {}

    /**
     * Makes the queries: a document must have all of three words, 60 of 100 of more; words and pairs of its passages rank it.
     *
     * @param required the words it must have
     */
    Question prepare(String text, List<String> required, WordAnalyzer analyzer, Highlighter highlighter) {
        BooleanQuery.Builder passages = new BooleanQuery.Builder();
        for (String word : new LinkedHashSet<>(analyzer.words(text))) {
            passages.add(new TermQuery(new Term(Fields.WORDS, word)), Occur.SHOULD);
        }
        for (String run : text.split("[^\\p{L}\\p{N}]+")) {
            for (String pair : CharacterPairAnalyzer.terms(FoldedText.of(run).toString())) {
                passages.add(new BoostQuery(new TermQuery(new Term(Fields.CHARACTERS, pair)), PAIRS), Occur.SHOULD);
            }
        }
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        required.forEach(word -> words.add(anywhere(word), Occur.SHOULD));
        int all = required.size();
        words.setMinimumNumberShouldMatch(
                all <= ALL_OF_FEW ? all : Math.max(ALL_OF_FEW - 1, (int) Math.ceil(all * PART_OF_MANY)));
        Query ranked = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.TYPE, Fields.DOCUMENT)), Occur.FILTER)
                .add(words.build(), Occur.FILTER)
                .add(new ToParentBlockJoinQuery(passages.build(), documents, ScoreMode.Max), Occur.SHOULD)
                .build();
        return new Question(passages.build(), ranked, highlighter);
    }

    private static Query anywhere(String word) {
        return new BooleanQuery.Builder()
                .add(inARow(Fields.ALL_CHARACTERS, word), Occur.SHOULD)
                .add(inARow(Fields.TITLE_CHARACTERS, word), Occur.SHOULD)
                .build();
    }

    private static Query inARow(String field, String word) {
        List<String> pairs = CharacterPairAnalyzer.terms(word);
        if (pairs.size() == 1) {
            return new TermQuery(new Term(field, pairs.get(0)));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        pairs.forEach(pair -> phrase.add(new Term(field, pair)));
        return new NGramPhraseQuery(2, phrase.build());
    }

    /** The ten best documents and nothing else; says how many there are of the ten. */
    int best(Question question) throws IOException {
        return searcher.search(question.ranked(), Engine.HITS).scoreDocs.length;
    }

    /** The ten best, all counted, with facets, cards, their best passages, and what matched marked; says how many marks there are. */
    int whole(Question question) throws IOException {
        Object[] found = searcher.search(
                question.ranked(),
                new MultiCollectorManager(
                        new TopScoreDocCollectorManager(Engine.HITS, null, Integer.MAX_VALUE),
                        new FacetsCollectorManager()));
        Facets facets = new SortedSetDocValuesFacetCounts(facetState, (FacetsCollector) found[1]);
        int seen = 0;
        for (String facet : OpenSearchQuery.FACETS) {
            seen += facets.getTopChildren(Engine.HITS, facet) == null ? 0 : 1;
        }
        for (ScoreDoc hit : ((TopDocs) found[0]).scoreDocs) {
            String title = StoredForm.card(reader, hit.doc).title();
            seen += question.highlighter().mark(title).size();
            Query within = new ParentChildrenBlockJoinQuery(documents, question.passages(), hit.doc);
            for (ScoreDoc passage : searcher.search(within, PASSAGES).scoreDocs) {
                String text = StoredForm.passage(reader, passage.doc).text();
                seen += question.highlighter().mark(text).size();
            }
        }
        return seen;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
