package dangjian.server.search;

import dangjian.corpus.document.Passage;
import dangjian.corpus.document.PassageType;
import dangjian.indexer.analysis.FoldedText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Chooses the passages that show why a document was found. */
final class PassageChoice {

    private static final int SHOWN = 3;

    /** A document has a head and a signature. */
    private static final int FRAMES = 2;

    private final LibraryView view;
    private final ParsedQuery query;
    private final Map<Integer, List<Integer>> answers;
    private final Map<Integer, List<Integer>> matching;
    private final Highlighter highlighter;

    /** @param documents those that passages are chosen of */
    PassageChoice(
            LibraryView view, ParsedQuery query, Lexical lexical, FusedSearch fused, Collection<Integer> documents)
            throws IOException {
        this.view = view;
        this.query = query;
        this.answers = query.isQuestion() ? fused.passages() : Map.of();
        List<Integer> others =
                documents.stream().filter(each -> !answers.containsKey(each)).toList();
        this.matching = view.deadline().isOver() ? Map.of() : view.best(lexical.passages(), others, SHOWN + FRAMES);
        this.highlighter = Highlighter.of(query);
    }

    /** The best passages of a document; its first ones where the question asks for nothing or matched only the title. */
    List<SearchResult.PassageHit> choose(int document) throws IOException {
        List<Integer> answering = answers.getOrDefault(document, List.of());
        if (!answering.isEmpty()) {
            return firstOf(answering.subList(0, Math.min(SHOWN + FRAMES, answering.size())), PassageChoice::isFrame);
        }
        List<SearchResult.PassageHit> best =
                firstOf(matching.getOrDefault(document, List.of()), PassageChoice::saysLittle);
        List<String> wanted = new ArrayList<>(query.phrases());
        if (best.stream().allMatch(hit -> hit.highlights().isEmpty())) {
            wanted.addAll(query.words());
        }
        List<String> unseen =
                wanted.stream().filter(each -> !isMarked(best, each)).toList();
        if (unseen.isEmpty() && !best.isEmpty()) {
            return best;
        }
        Map<String, SearchResult.PassageHit> chosen = new LinkedHashMap<>();
        for (FirstPlaces.Place place : FirstPlaces.of(view, document, unseen)) {
            Passage passage = place.passage();
            List<Highlight> marks = new ArrayList<>(highlighter.mark(passage.text()));
            marks.addAll(place.marks());
            chosen.put(passage.anchor(), new SearchResult.PassageHit(passage, Highlighter.merged(marks)));
        }
        best.forEach(hit -> chosen.putIfAbsent(hit.passage().anchor(), hit));
        if (chosen.isEmpty()) {
            view.passages(document, SHOWN)
                    .forEach(each -> chosen.put(each.anchor(), new SearchResult.PassageHit(each, List.of())));
        }
        return chosen.values().stream().limit(SHOWN).toList();
    }

    /** The first passages that are not to stand behind others, and then those; no more are read than are shown. */
    private List<SearchResult.PassageHit> firstOf(List<Integer> passages, Predicate<SearchResult.PassageHit> behind)
            throws IOException {
        List<SearchResult.PassageHit> first = new ArrayList<>();
        List<SearchResult.PassageHit> others = new ArrayList<>();
        for (int i = 0; i < passages.size() && first.size() < SHOWN; i++) {
            SearchResult.PassageHit hit = marked(view.passage(passages.get(i)));
            (behind.test(hit) ? others : first).add(hit);
        }
        first.addAll(others);
        return first.subList(0, Math.min(SHOWN, first.size()));
    }

    private SearchResult.PassageHit marked(Passage passage) {
        return new SearchResult.PassageHit(passage, highlighter.mark(passage.text()));
    }

    private static boolean isFrame(SearchResult.PassageHit hit) {
        PassageType type = hit.passage().type();
        return type == PassageType.PREAMBLE || type == PassageType.CLOSING;
    }

    /** A head or signature repeats the title and the issuer, which stand above the passages already; a passage without a mark explains nothing. */
    private static boolean saysLittle(SearchResult.PassageHit hit) {
        return isFrame(hit) || hit.highlights().isEmpty();
    }

    private static boolean isMarked(List<SearchResult.PassageHit> hits, String text) {
        return hits.stream().anyMatch(hit -> FoldedText.of(hit.passage().text()).indexOf(text, 0) >= 0);
    }

    /** What matched in a title, and what was asked of titles only. */
    List<Highlight> inTitle(String title) {
        List<Highlight> marks = new ArrayList<>(highlighter.mark(title));
        query.conditions().filters().stream()
                .filter(filter -> filter.field() == QueryField.TITLE && !filter.excluded())
                .forEach(filter -> marks.addAll(Highlighter.places(FoldedText.of(title), filter.values())));
        return Highlighter.merged(marks);
    }

    /** The clause asked for, marked as a whole, before the other passages. */
    static List<SearchResult.PassageHit> ledBy(ClauseAnswer answer, List<SearchResult.PassageHit> others) {
        List<SearchResult.PassageHit> hits = new ArrayList<>();
        hits.add(new SearchResult.PassageHit(answer.passage(), List.of(answer.place())));
        others.stream()
                .filter(hit -> !hit.passage().anchor().equals(answer.passage().anchor()))
                .limit(SHOWN - 1L)
                .forEach(hits::add);
        return hits;
    }
}
