package dangjian.server.suggest;

import dangjian.corpus.document.Passage;
import dangjian.corpus.vocabulary.Vocabulary;
import dangjian.indexer.analysis.FoldedText;
import dangjian.server.search.Library;
import dangjian.server.search.LibraryView;
import dangjian.server.search.PerGeneration;
import dangjian.server.search.SearchResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.lucene.search.MatchAllDocsQuery;

/**
 * Searches that come next (相关搜索): what means the same as a word of the question, terms that share words with it, and what the best passages talk about. Only what
 * the viewer's documents have. Safe for several threads.
 */
public final class RelatedSearches {

    private static final int MOST = 6;
    private static final int MOST_CHARACTERS = 6_000;

    private final Library library;
    private final Map<String, List<String>> synonyms;
    private final PerGeneration<Candidates> candidates;

    public RelatedSearches(Library library, Suggester suggester, Vocabulary vocabulary) {
        this.library = library;
        this.synonyms = letters(vocabulary.synonyms());
        this.candidates = new PerGeneration<>(view -> new Candidates(
                suggester.index(view), view.words(Candidates.LEAST_PASSAGES), view.count(MatchAllDocsQuery.INSTANCE)));
    }

    private static Map<String, List<String>> letters(Map<String, List<String>> synonyms) {
        Map<String, List<String>> letters = new LinkedHashMap<>();
        synonyms.forEach((term, same) -> letters.computeIfAbsent(letters(term), none -> new ArrayList<>())
                .addAll(same.stream().map(RelatedSearches::letters).toList()));
        return letters;
    }

    private static String letters(String text) {
        return Letters.of(text).toString();
    }

    /** Works out now what is worked out once for a generation. */
    public void prepare() {
        library.read(candidates::of);
    }

    /** What may be searched for after this search. */
    public List<String> afterSearch(SearchResult result) {
        List<String> texts = new ArrayList<>();
        for (SearchResult.Hit hit : result.hits()) {
            texts.add(hit.card().title());
            hit.passages().forEach(passage -> texts.add(passage.passage().text()));
        }
        return library.read(view -> rank(view, result.request().text(), texts));
    }

    /** What may be searched for after reading a document; nothing where there is no such document for the viewer. */
    public List<String> afterReading(String id) {
        return library.read(view -> {
            OptionalInt found = view.find(id);
            if (found.isEmpty()) {
                return List.of();
            }
            int document = found.getAsInt();
            return rank(
                    view,
                    view.card(document).title(),
                    view.passages(document).stream().map(Passage::text).toList());
        });
    }

    private List<String> rank(LibraryView view, String question, List<String> texts) throws IOException {
        RelatedSearchRanking ranking = new RelatedSearchRanking(candidates.of(view), letters(question));
        synonyms.forEach(ranking::addSynonyms);
        int left = MOST_CHARACTERS;
        for (String text : texts) {
            if (left > 0) {
                String piece = text.length() > left ? text.substring(0, left) : text;
                left -= piece.length();
                ranking.addText(FoldedText.of(piece).toString());
            }
        }
        return ranking.best(MOST);
    }
}
