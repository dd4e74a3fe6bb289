package dangjian.server.search;

import dangjian.indexer.embedding.PassageVectors;
import dangjian.indexer.schema.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;

/**
 * The documents of a search in their order: a document is as good as its best passage ({@link PassageRanking}), better where its title or number is what was
 * asked for, worse where it no longer holds.
 *
 * <p>What is found is decided apart from the order. A document that has what {@link Lexical} requires is found, always. A question in a sentence
 * ({@link ParsedQuery#isQuestion}) also finds documents by meaning alone: at most {@link #MOST_BY_MEANING}, whose passage is among the best of the ranking, at least
 * {@link #LEAST_LIKENESS} like the question and not much less so than the likest. Words in quotation marks and document numbers never do: each hit has them.
 *
 * @param documents finds and orders
 * @param passages by document, the passages of the ranking, best first
 */
record FusedSearch(Query documents, Map<Integer, List<Integer>> passages) {

    /** Half of the judged answers of the statutes set are liker than .68, 95 of 100 than .49; a hundred random articles are below .5. */
    static final double LEAST_LIKENESS = 0.55;

    private static final double BEHIND_THE_LIKEST = 0.15;
    private static final int MOST_BY_MEANING = 10;
    private static final int BEST = 20;

    /** What an amended version is put back by, as much as four hundredths of the cosine, an abolished one three times that: behind those in force that say the same. */
    private static final double OUTDATED = 0.9;

    /** So much are all fused documents above those that were found but not ranked. */
    private static final float ABOVE_OTHERS = 1;

    /** Brings the scores of those, at most about 200, below that. */
    private static final float UNRANKED = 0.001f;

    /** @param most how many documents are wanted, the best of this order; more than there are where they come in another order */
    static FusedSearch of(
            LibraryView view,
            ParsedQuery query,
            Lexical lexical,
            Optional<PassageVectors.Query> meaning,
            Map<String, List<String>> filters,
            int most)
            throws IOException {
        boolean findsByMeaning = meaning.isPresent() && query.isQuestion();
        PassageRanking ranking = view.ranking();
        DocumentSet found = lexical.found().isPresent()
                ? view.documents(lexical.found().get(), filters)
                : view.documents(lexical.required(), filters);
        Optional<DocumentSet> ranked = findsByMeaning ? view.allDocuments(filters) : Optional.of(found);
        Fusion fusion = meaning.isPresent() ? Fusion.FULL : Fusion.LEXICAL;
        List<RankedPassage> passages = ranking.rank(PassageQuestion.of(query, meaning), fusion, ranked);
        Likest likest = Likest.of(passages);
        Map<Integer, List<Integer>> byDocument = new HashMap<>();
        Map<Integer, Double> scores = new TreeMap<>();
        Map<Integer, Float> byMeaning = new HashMap<>();
        for (RankedPassage passage : passages) {
            int document = view.documentOf(passage.passage());
            boolean isFound = found.hasPassage(passage.passage());
            if (!isFound && !byMeaning.containsKey(document)) {
                if (byMeaning.size() == MOST_BY_MEANING || !likest.includes(passage)) {
                    continue;
                }
                byMeaning.put(document, 1f);
            }
            scores.putIfAbsent(document, passage.score());
            byDocument.computeIfAbsent(document, none -> new ArrayList<>()).add(passage.passage());
        }
        Query order = new FusedDocuments(adjusted(ranking, lexical, scores));
        boolean areEnough = scores.size() >= most;
        return new FusedSearch(documents(lexical, byMeaning, order, areEnough), byDocument);
    }

    /** @param areEnough whether no document behind the fused ones is wanted, so that the order of those is not worked out */
    private static Query documents(Lexical lexical, Map<Integer, Float> byMeaning, Query order, boolean areEnough) {
        Query finds = byMeaning.isEmpty()
                ? lexical.required()
                : Lexical.either(lexical.required(), new FusedDocuments(byMeaning));
        BooleanQuery.Builder documents = new BooleanQuery.Builder()
                .add(finds, Occur.FILTER)
                .add(order, Occur.SHOULD)
                .add(lexical.first(), Occur.SHOULD);
        if (!areEnough) {
            documents.add(new BoostQuery(without(order, lexical.ranked()), UNRANKED), Occur.SHOULD);
        }
        return documents.build();
    }

    /** Which passages are like enough to be found by that alone. */
    private record Likest(List<RankedPassage> best, double least) {

        static Likest of(List<RankedPassage> ranked) {
            List<RankedPassage> best = ranked.subList(0, Math.min(BEST, ranked.size()));
            double most = best.stream().mapToDouble(RankedPassage::cosine).max().orElse(1);
            return new Likest(best, Math.max(LEAST_LIKENESS, most - BEHIND_THE_LIKEST));
        }

        boolean includes(RankedPassage passage) {
            return passage.cosine() >= least && best.contains(passage);
        }
    }

    /** A ranking of all but some documents. */
    private static Query without(Query documents, Query ranked) {
        return new BooleanQuery.Builder()
                .add(ranked, Occur.MUST)
                .add(documents, Occur.MUST_NOT)
                .build();
    }

    private static Map<Integer, Float> adjusted(PassageRanking ranking, Lexical lexical, Map<Integer, Double> scores)
            throws IOException {
        int[] documents = scores.keySet().stream().mapToInt(Integer::intValue).toArray();
        float[] named = ranking.scores(lexical.named(), documents, true);
        long[] outdated = ranking.values(Fields.OUTDATED, documents);
        Map<Integer, Float> adjusted = new HashMap<>();
        for (int i = 0; i < documents.length; i++) {
            double score = scores.get(documents[i]) + named[i] - OUTDATED * outdated[i];
            adjusted.put(documents[i], (float) (ABOVE_OTHERS + Math.max(0, score)));
        }
        return adjusted;
    }
}
