package dangjian.server.search;

import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.document.Passage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a search found.
 *
 * @param request the search
 * @param total how many documents match and are left by the filters, exactly
 * @param tookMillis how long it took
 * @param hits the documents of the page
 * @param facets for each facet its values, counted over what matches under the filters of the other facets
 * @param interpretation how the question was read
 * @param answer the clause it asks for, where it asks for one that there is
 * @param partial whether time was up before all was looked at: there may be more and better hits, and counts are of what was found
 */
public record SearchResult(
        SearchRequest request,
        int total,
        double tookMillis,
        List<Hit> hits,
        Map<String, List<FacetValue>> facets,
        Interpretation interpretation,
        Optional<ClauseAnswer> answer,
        boolean partial) {

    public SearchResult {
        hits = List.copyOf(hits);
    }

    /**
     * A document that was found.
     *
     * @param card what is known about it
     * @param titleHighlights what matched in the title
     * @param score its score; 0 where the order is by date
     * @param passages its best passages
     */
    public record Hit(DocumentCard card, List<Highlight> titleHighlights, double score, List<PassageHit> passages) {}

    /** A passage that was found, with what matched marked in its text. */
    public record PassageHit(Passage passage, List<Highlight> highlights) {}

    /**
     * A value of a facet.
     *
     * @param value the machine value
     * @param label what people call it
     * @param count how many documents have it
     * @param selected whether the search is filtered by it
     */
    public record FacetValue(String value, String label, int count, boolean selected) {}

    /**
     * A part of the question that was read as something else than plain words.
     *
     * @param kind "phrase", "any", "exclude", "clause", "number", "title" or a facet
     * @param label what people call it
     * @param value what was asked for
     */
    public record Reading(String kind, String label, String value) {}

    /** A word of the question and what was looked for beside it. */
    public record SynonymUse(String term, List<String> expansions) {}
}
