package dangjian.server.suggest;

import java.util.List;

/**
 * What comes with the answer to a search.
 *
 * @param corrections other questions that may have been meant, the likeliest first
 * @param relatedSearches searches that may come next, the closest first
 */
public record SearchAdvice(List<String> corrections, List<String> relatedSearches) {

    /** Nothing. */
    public static final SearchAdvice NONE = new SearchAdvice(List.of(), List.of());

    public SearchAdvice {
        corrections = List.copyOf(corrections);
        relatedSearches = List.copyOf(relatedSearches);
    }
}
