package dangjian.server.suggest;

import dangjian.corpus.topic.TopicTaxonomy;
import dangjian.corpus.vocabulary.Vocabulary;
import dangjian.server.search.Library;
import dangjian.server.search.LibraryView;
import dangjian.server.search.PerGeneration;
import java.io.IOException;
import java.util.List;

/** Completes what is being typed. Safe for several threads. */
public final class Suggester {

    /** The most suggestions there are for anything. */
    public static final int MOST = 10;

    private final Library library;
    private final PerGeneration<SuggestionIndex> indexes;

    public Suggester(Library library, Vocabulary vocabulary, TopicTaxonomy taxonomy) {
        this.library = library;
        this.indexes = new PerGeneration<>(new SuggestionSource(vocabulary, taxonomy)::read);
    }

    /** Works out now what is worked out once for a generation. */
    public void prepare() {
        library.read(indexes::of);
    }

    /**
     * Completions, the best first.
     *
     * @param typed what was typed so far; anything
     * @throws dangjian.server.search.NoIndexException where there is no index yet
     */
    public List<Suggestion> suggest(String typed) {
        return library.read(view -> indexes.of(view).find(typed, MOST));
    }

    SuggestionIndex index(LibraryView view) throws IOException {
        return indexes.of(view);
    }
}
