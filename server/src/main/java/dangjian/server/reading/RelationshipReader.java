package dangjian.server.reading;

import dangjian.corpus.document.Citation;
import dangjian.corpus.document.CitationTarget;
import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.document.DocumentDetails;
import dangjian.corpus.document.IncomingCitation;
import dangjian.corpus.document.Passage;
import dangjian.server.search.LibraryView;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Looks up the documents that one has to do with. What the viewer may not see is not there: neither its title nor its words. */
final class RelationshipReader {

    private static final int MOST_CITING_DOCUMENTS = 500;

    private final LibraryView view;
    private final Map<String, Optional<DocumentCard>> cards = new HashMap<>();

    RelationshipReader(LibraryView view) {
        this.view = view;
    }

    Relationships read(String id, DocumentDetails details) throws IOException {
        List<Relationships.Outgoing> citations = new ArrayList<>();
        for (Citation citation : details.citations()) {
            Optional<String> target = citation.target().map(CitationTarget::documentId);
            citations.add(
                    new Relationships.Outgoing(citation, target.isPresent() ? card(target.get()) : Optional.empty()));
        }
        List<DocumentCard> versions = new ArrayList<>();
        for (String version : details.versions()) {
            card(version).ifPresent(versions::add);
        }
        Optional<CitationTarget> decides = details.validity()
                .source()
                .filter(source -> !source.documentId().equals(id));
        Optional<DocumentCard> source = decides.isPresent() ? card(decides.get().documentId()) : Optional.empty();
        String place = source.isPresent() ? label(decides.get()) : "";
        return new Relationships(
                citations,
                incoming(details.citedBy()),
                versions.size() > 1 ? versions : List.of(),
                ValidityStatement.of(details.validity(), source, place),
                source);
    }

    private List<Relationships.Incoming> incoming(List<IncomingCitation> all) throws IOException {
        List<Relationships.Incoming> visible = new ArrayList<>();
        for (IncomingCitation citation : all) {
            if (visible.size() < MOST_CITING_DOCUMENTS) {
                card(citation.documentId()).ifPresent(from -> visible.add(new Relationships.Incoming(citation, from)));
            }
        }
        visible.sort(Comparator.comparing(
                (Relationships.Incoming each) -> each.from().kind()));
        return visible;
    }

    private Optional<DocumentCard> card(String id) throws IOException {
        Optional<DocumentCard> known = cards.get(id);
        if (known == null) {
            OptionalInt found = view.find(id);
            known = found.isEmpty() ? Optional.empty() : Optional.of(view.card(found.getAsInt()));
            cards.put(id, known);
        }
        return known;
    }

    private String label(CitationTarget target) throws IOException {
        OptionalInt found = view.find(target.documentId());
        if (found.isEmpty() || target.anchor().isEmpty()) {
            return "";
        }
        return view.passages(found.getAsInt()).stream()
                .filter(passage -> passage.anchor().equals(target.anchor().get()))
                .map(Passage::label)
                .filter(label -> label.startsWith("第") && label.contains("条"))
                .findFirst()
                .orElse("");
    }
}
