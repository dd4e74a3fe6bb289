package dangjian.server.browse;

import dangjian.corpus.document.Passage;
import dangjian.corpus.topic.TopicEvidence;
import dangjian.server.search.Excerpt;
import dangjian.server.search.Highlight;
import dangjian.server.search.LibraryView;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A passage that says why a document belongs to a topic.
 *
 * @param anchor the passage's anchor
 * @param label what people call the passage
 * @param text some of it around the words that speak for the topic, those marked
 */
public record Evidence(String anchor, String label, List<Excerpt.Piece> text) {

    private static final int LENGTH = 90;

    public Evidence {
        text = List.copyOf(text);
    }

    /** The passage, with these words marked. */
    static Evidence of(Passage passage, Collection<String> words) {
        List<Highlight> found = new ArrayList<>();
        for (String word : words) {
            for (int at = passage.text().indexOf(word);
                    at >= 0;
                    at = passage.text().indexOf(word, at + word.length())) {
                found.add(new Highlight(at, at + word.length()));
            }
        }
        found.sort(Comparator.comparingInt(Highlight::start));
        return of(passage, found);
    }

    /** The passage of a mention, which is marked where it stands in its text. */
    static Optional<Evidence> of(LibraryView view, int document, TopicEvidence.Mention mention) throws IOException {
        boolean isInText = mention.place() == TopicEvidence.Place.TEXT;
        List<Highlight> marks = isInText ? List.of(new Highlight(mention.start(), mention.end())) : List.of();
        return view.passage(document, mention.anchor()).map(passage -> of(passage, marks));
    }

    private static Evidence of(Passage passage, List<Highlight> marks) {
        String text = passage.text().replace('\n', ' ');
        return new Evidence(
                passage.anchor(), passage.label(), Excerpt.behindLabel(passage.label(), text, marks, LENGTH));
    }
}
