package dangjian.server.search;

import dangjian.indexer.embedding.PassageRanges;
import dangjian.indexer.schema.Fields;
import dangjian.indexer.schema.Leaves;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;

/**
 * Ranks passages by several voices. Each voice names its best; then every voice scores all that were named, exactly. A passage that one voice left out is not
 * taken for one that it gives nothing.
 *
 * <p>What was tried, on 737 lay questions over the 63,035 articles of STARD. Where weights were fitted (listwise logistic regression over all that were named), each
 * figure is of questions that had no part in the fit (five folds); with folds by subject instead of by chance the full fusion lost less than .002.
 *
 * <pre>
 *                                                     nDCG@10 MRR@10  R@10  R@100
 * pairs (k1 1.2, b .75; .5 and .3, k1 .6 to 2: ±.004)    .363   .371  .471   .675
 * words, HanLP index mode                                .363   .372  .469   .688
 *   idf to the power of 1.3, 1.6, 2                      .351 to .333, pairs .366 to .355
 *   without function words                               .361   .368  .470   .695
 *   with the title among the words                       .379   .395  .481   .694    kept
 * vectors of the text, question as it stands             .398   .409  .513   .728    kept
 *   question with the model's prefix                     .384   .392  .505   .726
 *   title before the text                                .386   .405  .489   .747
 *   mean of both                                         .401   .413  .520   .747    twice the work for what fusion takes away again
 *   mean of all tokens for the first (subset)            -.036
 *   centred on the corpus's mean (subset)                -.007
 * pairs and words                                        .400   .417  .500   .703
 *   and standing: how many other texts cite the source   .436   .462  .532   .739    where there are no vectors
 * reciprocal ranks, k 60, three voices alike             .423   .438  .532   .759
 * reciprocal ranks, k 20, vectors twice                  .435   .449  .552   .775
 * pairs, words, vectors: weighted scores                 .449   .463  .564   .767
 *   and standing                                         .488   .506  .608   .820    this
 *     and level of the source (法律, 司法解释, 行政法规)         .490   .508  .609   .820    not worth three weights
 *     level without standing                             .473   .494  .582   .806
 *     and length of the text                             +.002
 *     and number of articles of the source               +.007   left out: says how big a law is, not how good an answer
 *     without pairs; without words                       .486; .486
 *     feedback: question + .3 or .6 of the mean of the
 *       best 3, 5, 10 (Rocchio); or as a further voice   .485 to .488
 *     less for vectors near to everything (hubs)         .490   .509  .610   .821    within the noise
 *     near duplicates of better ones last (.995; .97)    .478; .460                  the later one is judged as often
 *     vectors with the title                             .473   .492  .591   .824
 *   scores over the highest, z-scores, raw BM25          .402, .402, .402 (pairs and words)
 * </pre>
 *
 * <p>The optimum is flat: with every weight moved by a fifth nDCG@10 stays between .485 and .490.
 */
final class PassageRanking {

    /** How many each voice names. With 100, R@100 was .798 instead of .820; with 400 it was .824. */
    private static final int NAMED = 200;

    private final IndexSearcher searcher;

    PassageRanking(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /**
     * The passages, best first.
     *
     * @param documents the documents whose passages may be among them, all where empty
     */
    List<RankedPassage> rank(PassageQuestion question, Fusion fusion, Optional<DocumentSet> documents)
            throws IOException {
        IntStream.Builder named = IntStream.builder();
        double bestPairs = fusion.pairs() == 0 ? 0 : name(question.pairs(), documents, named);
        double bestWords = fusion.words() == 0 ? 0 : name(question.words(), documents, named);
        if (fusion.meaning() > 0 && question.meaning().isPresent()) {
            PassageRanges allowed = documents.map(DocumentSet::ranges).orElse(PassageRanges.ALL);
            int[] nearest = question.meaning().get().nearest(NAMED, allowed);
            for (int passage : nearest) {
                named.add(passage);
            }
        }
        int[] passages = named.build().sorted().distinct().toArray();
        float[] pairs = scores(question.pairs(), passages, fusion.pairs() > 0);
        float[] words = scores(question.words(), passages, fusion.words() > 0);
        float[] exact = scores(question.exact(), passages, fusion.standing() > 0);
        long[] citing = values(Fields.CITING, passages);
        List<RankedPassage> ranked = new ArrayList<>(passages.length);
        for (int i = 0; i < passages.length; i++) {
            int passage = passages[i];
            double cosine =
                    question.meaning().map(query -> query.cosine(passage)).orElse(0f);
            double score = fusion.score(
                    bestPairs == 0 ? 0 : pairs[i] / bestPairs,
                    bestWords == 0 ? 0 : words[i] / bestWords,
                    cosine,
                    citing[i]);
            ranked.add(new RankedPassage(passage, score + exact[i], cosine));
        }
        ranked.sort((one, other) -> Double.compare(other.score(), one.score()));
        return ranked;
    }

    /** Adds the best of one voice, and says what the best of them got. */
    private double name(Query voice, Optional<DocumentSet> documents, IntStream.Builder named) throws IOException {
        Query query = documents.isEmpty()
                ? voice
                : new BooleanQuery.Builder()
                        .add(voice, Occur.MUST)
                        .add(new FoundDocuments(documents.get().passages()), Occur.FILTER)
                        .build();
        ScoreDoc[] best = searcher.search(query, new TopScoreDocCollectorManager(NAMED, null, NAMED)).scoreDocs;
        for (ScoreDoc each : best) {
            named.add(each.doc);
        }
        return best.length == 0 ? 0 : best[0].score;
    }

    /** What a query gives each of some Lucene numbers, ascending; 0 where it does not match. */
    float[] scores(Query query, int[] numbers, boolean counts) throws IOException {
        float[] scores = new float[numbers.length];
        if (!counts) {
            return scores;
        }
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
        int i = 0;
        while (i < numbers.length) {
            LeafReaderContext leaf = Leaves.of(searcher.getIndexReader(), numbers[i]);
            int end = leaf.docBase + leaf.reader().maxDoc();
            Scorer scorer = weight.scorer(leaf);
            DocIdSetIterator matches = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
            for (; i < numbers.length && numbers[i] < end; i++) {
                int within = numbers[i] - leaf.docBase;
                int at = matches.docID() < within ? matches.advance(within) : matches.docID();
                if (at == within) {
                    scores[i] = scorer.score();
                }
            }
        }
        return scores;
    }

    /** A number of each of some Lucene numbers, ascending; 0 where it has none. */
    long[] values(String field, int[] numbers) throws IOException {
        long[] values = new long[numbers.length];
        int i = 0;
        while (i < numbers.length) {
            LeafReaderContext leaf = Leaves.of(searcher.getIndexReader(), numbers[i]);
            int end = leaf.docBase + leaf.reader().maxDoc();
            NumericDocValues found = leaf.reader().getNumericDocValues(field);
            for (; i < numbers.length && numbers[i] < end; i++) {
                if (found != null && found.advanceExact(numbers[i] - leaf.docBase)) {
                    values[i] = found.longValue();
                }
            }
        }
        return values;
    }
}
