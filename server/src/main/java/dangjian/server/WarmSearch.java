package dangjian.server;

import dangjian.server.search.Library;
import dangjian.server.search.LibraryView;
import dangjian.server.search.SearchRequest;
import dangjian.server.search.SearchService;

/** Searches once in each generation before somebody does, so that words, model and vectors are in memory and nobody's two seconds go on loading them. */
final class WarmSearch {

    private static final SearchRequest QUESTION = SearchRequest.of("社区党组织多久召开一次党员大会", 1);

    private final Library library;
    private final SearchService search;
    private String warm = "";

    WarmSearch(Library library, SearchService search) {
        this.library = library;
        this.search = search;
    }

    /** Searches where another generation is to serve. */
    synchronized void prepare() {
        String generation = library.read(LibraryView::generation).name();
        if (!warm.equals(generation)) {
            search.search(QUESTION);
            warm = generation;
        }
    }
}
