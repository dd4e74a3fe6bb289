package dangjian.server.browse;

import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.document.DocumentDetails;
import dangjian.server.search.LibraryView;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The document whose neighbours are looked for, and the view in which they are. Not for several threads. */
public final class RelationSubject {

    private final LibraryView view;
    private final int number;
    private final DocumentCard card;
    private final DocumentDetails details;
    private final Map<String, Optional<DocumentCard>> cards = new HashMap<>();

    RelationSubject(LibraryView view, int number) throws IOException {
        this.view = view;
        this.number = number;
        this.card = view.card(number);
        this.details = view.details(number);
    }

    public LibraryView view() {
        return view;
    }

    /** Its Lucene number in the view. */
    public int number() {
        return number;
    }

    public DocumentCard card() {
        return card;
    }

    public DocumentDetails details() {
        return details;
    }

    /** Another document, where the viewer may see it. */
    Optional<DocumentCard> other(String id) throws IOException {
        Optional<DocumentCard> known = cards.get(id);
        if (known == null) {
            OptionalInt found = view.find(id);
            known = found.isEmpty() ? Optional.empty() : Optional.of(view.card(found.getAsInt()));
            cards.put(id, known);
        }
        return known;
    }

    /** The details of another document, where the viewer may see it. */
    Optional<DocumentDetails> detailsOf(String id) throws IOException {
        OptionalInt found = view.find(id);
        return found.isEmpty() ? Optional.empty() : Optional.of(view.details(found.getAsInt()));
    }
}
