package dangjian.server.search;

import dangjian.corpus.document.Passage;
import dangjian.indexer.analysis.FoldedText;
import dangjian.indexer.schema.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;

/** Where texts stand first in a document: within a passage, or, where no passage has one as a whole, in a heading or across the border of two passages. */
final class FirstPlaces {

    private final LibraryView view;
    private final int document;
    private final SortedMap<Integer, Place> places = new TreeMap<>();

    private FirstPlaces(LibraryView view, int document) {
        this.view = view;
        this.document = document;
    }

    /** A passage, and where in it one or several of the texts stand. */
    record Place(Passage passage, List<Highlight> marks) {}

    /** The places of folded texts, in the order of the passages; none of the texts that the document does not have. */
    static Collection<Place> of(LibraryView view, int document, List<String> texts) throws IOException {
        FirstPlaces first = new FirstPlaces(view, document);
        List<String> elsewhere = new ArrayList<>();
        for (String text : texts) {
            if (!first.findWithin(text) && first.isInDocument(text)) {
                elsewhere.add(text);
            }
        }
        if (!elsewhere.isEmpty()) {
            first.findAcross(elsewhere);
        }
        return first.places.values();
    }

    private void add(int number, Passage passage, List<Highlight> marks) {
        places.computeIfAbsent(number, none -> new Place(passage, new ArrayList<>()))
                .marks()
                .addAll(marks);
    }

    private boolean findWithin(String text) throws IOException {
        Query inARow = new ConstantScoreQuery(Lexical.characters(Fields.CHARACTERS, text));
        List<Integer> first = view.best(inARow, List.of(document), 1).getOrDefault(document, List.of());
        for (int number : first) {
            Passage passage = view.passage(number);
            add(number, passage, Highlighter.places(FoldedText.of(passage.text()), List.of(text)));
        }
        return !first.isEmpty();
    }

    private boolean isInDocument(String text) throws IOException {
        Query inARow = new ConstantScoreQuery(Lexical.characters(Fields.ALL_CHARACTERS, text));
        return view.ranking().scores(inARow, new int[] {document}, true)[0] > 0;
    }

    /** Reads the whole document. */
    private void findAcross(List<String> texts) throws IOException {
        List<Passage> passages = view.passages(document);
        StringBuilder whole = new StringBuilder();
        List<Integer> starts = new ArrayList<>();
        for (Passage passage : passages) {
            starts.add(whole.length());
            whole.append(passage.text()).append('\n');
        }
        FoldedText folded = FoldedText.of(whole);
        int number = view.firstPassage(document);
        for (String text : texts) {
            int at = folded.indexOf(text, 0);
            if (at < 0) {
                continue;
            }
            int from = folded.originalStart(at);
            int to = folded.originalEnd(at + text.length());
            for (int i = 0; i < passages.size(); i++) {
                int start = Math.max(from - starts.get(i), 0);
                int end = Math.min(to - starts.get(i), passages.get(i).text().length());
                if (start < end) {
                    add(number + i, passages.get(i), List.of(new Highlight(start, end)));
                }
            }
        }
    }
}
