package dangjian.indexer.relations;

import dangjian.corpus.document.Citation;
import dangjian.corpus.document.CitationKind;
import dangjian.corpus.document.CitationTarget;
import dangjian.corpus.document.Document;
import dangjian.corpus.document.Passage;
import dangjian.corpus.document.PassageType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds which clause an experience article or minutes apply where they name a document but no clause: the article of it that shares most with the sentences around
 * the name, character pairs weighed by how few articles have them. Only a clear winner counts.
 */
final class AppliedClauses {

    private static final int BEFORE = 40;
    private static final int BEHIND = 160;
    private static final double LEAST_SCORE = 18;
    private static final double LEAST_LEAD = 1.3;
    private static final int MOST_ARTICLES_KEPT = 64;

    /** The articles of a document, each with its character pairs, and how much each pair weighs. */
    private record Articles(Map<String, Set<Integer>> pairsByAnchor, Map<Integer, Double> weights) {}

    private final Map<String, CatalogEntry> entries = new HashMap<>();
    private final Function<String, Document> reader;
    private final Map<String, Articles> kept = new LinkedHashMap<>();

    AppliedClauses(List<CatalogEntry> all, Function<String, Document> reader) {
        this.reader = reader;
        all.forEach(entry -> entries.put(entry.id(), entry));
    }

    /** The citations of a document, those without a clause led to the one they apply where it is clear. */
    List<Citation> find(CatalogEntry citing, List<Citation> resolved) {
        boolean namesRules = resolved.stream().anyMatch(this::namesRulesOnly);
        if (!namesRules) {
            return resolved;
        }
        Map<String, String> texts = new HashMap<>();
        reader.apply(citing.id()).passages().forEach(passage -> texts.put(passage.anchor(), passage.text()));
        return resolved.stream()
                .map(citation -> namesRulesOnly(citation) ? applied(citation, texts.get(citation.anchor())) : citation)
                .toList();
    }

    private boolean namesRulesOnly(Citation citation) {
        return citation.clause().isEmpty()
                && citation.kind() == CitationKind.CITES
                && citation.target()
                        .map(target -> entries.get(target.documentId()))
                        .filter(entry -> entry.isPolicy() && !entry.clauses().isEmpty())
                        .isPresent();
    }

    private Citation applied(Citation citation, String text) {
        String target = citation.target().orElseThrow().documentId();
        String around = text.substring(Math.max(0, citation.start() - BEFORE), citation.start())
                + "\n"
                + text.substring(citation.end(), Math.min(text.length(), citation.end() + BEHIND));
        return clearWinner(pairs(around), articles(target))
                .map(anchor ->
                        citation.leadingTo(CitationKind.APPLIES, new CitationTarget(target, Optional.of(anchor))))
                .orElse(citation);
    }

    private static Optional<String> clearWinner(Set<Integer> around, Articles articles) {
        String best = "";
        double bestScore = 0;
        double second = 0;
        for (Map.Entry<String, Set<Integer>> article : articles.pairsByAnchor().entrySet()) {
            double score = 0;
            for (int pair : around) {
                if (article.getValue().contains(pair)) {
                    score += articles.weights().get(pair);
                }
            }
            if (score > bestScore) {
                second = bestScore;
                bestScore = score;
                best = article.getKey();
            } else if (score > second) {
                second = score;
            }
        }
        return bestScore >= LEAST_SCORE && bestScore >= second * LEAST_LEAD ? Optional.of(best) : Optional.empty();
    }

    private Articles articles(String id) {
        Articles known = kept.get(id);
        if (known != null) {
            return known;
        }
        Map<String, Set<Integer>> pairs = new LinkedHashMap<>();
        Map<Integer, Integer> counts = new HashMap<>();
        for (Passage passage : reader.apply(id).passages()) {
            if (passage.type() == PassageType.ARTICLE) {
                Set<Integer> own = pairs(passage.text());
                pairs.put(passage.anchor(), own);
                own.forEach(pair -> counts.merge(pair, 1, Integer::sum));
            }
        }
        Map<Integer, Double> weights = new HashMap<>();
        counts.forEach((pair, count) -> weights.put(pair, Math.log((pairs.size() + 1.0) / count)));
        Articles articles = new Articles(pairs, weights);
        if (kept.size() >= MOST_ARTICLES_KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        kept.put(id, articles);
        return articles;
    }

    private static Set<Integer> pairs(String words) {
        Set<Integer> pairs = new HashSet<>();
        for (int i = 0; i + 1 < words.length(); i++) {
            if (Character.isLetterOrDigit(words.charAt(i)) && Character.isLetterOrDigit(words.charAt(i + 1))) {
                pairs.add(words.charAt(i) << 16 | words.charAt(i + 1));
            }
        }
        return pairs;
    }
}
