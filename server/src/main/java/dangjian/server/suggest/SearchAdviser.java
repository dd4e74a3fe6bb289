package dangjian.server.suggest;

import dangjian.server.search.SearchResult;

/** Advises on searches: what may have been meant, and what may come next. Safe for several threads. */
public final class SearchAdviser {

    private final Corrector corrector;
    private final RelatedSearches related;

    public SearchAdviser(Corrector corrector, RelatedSearches related) {
        this.corrector = corrector;
        this.related = related;
    }

    /** The advice that goes with an answer; none with one that is partial: there was no time. */
    public SearchAdvice advise(SearchResult result) {
        String query = result.request().text();
        return query.isBlank() || result.partial()
                ? SearchAdvice.NONE
                : new SearchAdvice(corrector.correct(query), related.afterSearch(result));
    }
}
