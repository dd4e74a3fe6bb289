package dangjian.server.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several voices made one order, on an index of five documents in two segments, 0 to 4, each with its letter as its term. */
class FusionTest {

    private static final String LETTER = "letter";

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private DirectoryReader reader;
    private IndexSearcher searcher;

    @BeforeEach
    void index() throws IOException {
        try (IndexWriter writer =
                new IndexWriter(directory, new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE))) {
            for (String letter : List.of("a", "b", "c", "d", "e")) {
                Document document = new Document();
                document.add(new StringField(LETTER, letter, Field.Store.NO));
                document.add(new StringField(LETTER, "all", Field.Store.NO));
                if (letter.equals("d")) {
                    document.add(new NumericDocValuesField("citing", 9));
                }
                writer.addDocument(document);
                if (letter.equals("b")) {
                    writer.commit();
                }
            }
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    @AfterEach
    void close() throws IOException {
        reader.close();
        directory.close();
    }

    @Test
    void theScoreIsTheWeightedSum() {
        assertThat(new Fusion(2, 3, 10, 1).score(0.5, 1, 0.6, 0)).isCloseTo(1 + 3 + 6, within(1e-9));
        assertThat(new Fusion(0, 0, 0, 2).score(1, 1, 1, 9)).isCloseTo(2 * Math.log(10), within(1e-9));
    }

    @Test
    void whatOneVoiceNamesTheOthersScore() throws IOException {
        Query pairs = either(worth("a", 4), worth("c", 2));
        Query words = either(worth("e", 5), worth("c", 4));
        PassageQuestion question = new PassageQuestion(pairs, words, MatchNoDocsQuery.INSTANCE, Optional.empty());

        List<RankedPassage> ranked =
                new PassageRanking(searcher).rank(question, new Fusion(1, 1, 0, 0), Optional.empty());

        assertThat(ranked.stream().map(RankedPassage::passage)).containsExactly(2, 0, 4);
        assertThat(ranked.get(0).score()).isCloseTo(2 / 4.0 + 4 / 5.0, within(1e-6));
        assertThat(ranked.get(1).score()).isCloseTo(1, within(1e-6));
    }

    @Test
    void amongEqualsWhatOthersCiteComesFirst() throws IOException {
        PassageQuestion question = new PassageQuestion(
                either(worth("c", 1), worth("d", 1)),
                MatchNoDocsQuery.INSTANCE,
                MatchNoDocsQuery.INSTANCE,
                Optional.empty());

        List<RankedPassage> ranked = new PassageRanking(searcher).rank(question, Fusion.LEXICAL, Optional.empty());

        assertThat(ranked.stream().map(RankedPassage::passage)).containsExactly(3, 2);
        assertThat(ranked.get(0).score() - ranked.get(1).score()).isCloseTo(0.9 * Math.log(10), within(1e-6));
    }

    @Test
    void fusedDocumentsHaveTheirScoresInEverySegmentAndJoinWithOtherQueries() throws IOException {
        Query fused = new FusedDocuments(Map.of(0, 1.5f, 2, 3f, 4, 2f));

        assertThat(found(fused)).containsExactly("2 3.0", "4 2.0", "0 1.5");
        assertThat(found(new BooleanQuery.Builder()
                        .add(fused, Occur.MUST)
                        .add(either(worth("a", 1), worth("e", 1)), Occur.FILTER)
                        .build()))
                .containsExactly("4 2.0", "0 1.5");
        assertThat(found(new BooleanQuery.Builder()
                        .add(worth("all", 0), Occur.MUST)
                        .add(fused, Occur.SHOULD)
                        .build()))
                .startsWith("2 3.0", "4 2.0", "0 1.5")
                .hasSize(5);
        assertThat(searcher.count(fused)).isEqualTo(3);
        assertThat(fused).isEqualTo(new FusedDocuments(Map.of(0, 1.5f, 2, 3f, 4, 2f)));
        assertThat(fused).isNotEqualTo(new FusedDocuments(Map.of(0, 1.5f)));
    }

    private List<String> found(Query query) throws IOException {
        ScoreDoc[] hits = searcher.search(query, 10).scoreDocs;
        return Arrays.stream(hits).map(hit -> hit.doc + " " + hit.score).toList();
    }

    private static Query worth(String letter, float score) {
        return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(LETTER, letter))), score);
    }

    private static Query either(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.SHOULD)
                .add(other, Occur.SHOULD)
                .build();
    }
}
