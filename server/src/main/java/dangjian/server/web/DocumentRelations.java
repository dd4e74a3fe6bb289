package dangjian.server.web;

import dangjian.corpus.document.CitationTarget;
import dangjian.corpus.document.DocumentCard;
import dangjian.server.browse.RelatedDocuments;
import dangjian.server.reading.ReadDocument;
import dangjian.server.reading.Relationships;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a document has to do with others: what decides whether it is in force, its other texts, what it names and what names it, what is like it. */
public final class DocumentRelations {

    private final ReadDocument document;
    private final List<RelatedDocuments.Related> related;
    private final List<String> searches;

    DocumentRelations(ReadDocument document, List<RelatedDocuments.Related> related, List<String> searches) {
        this.document = document;
        this.related = related;
        this.searches = searches;
    }

    /** Why a policy is not to be followed as it stands here, and the address of what decides that, or nothing. */
    public record Banner(String status, String code, String statement, String source) {}

    /** A document that this one names. @param address its page; nothing where the knowledge base has it not */
    public record Cited(String name, String address) {}

    /** Nothing for what is in force. */
    public Optional<Banner> banner() {
        return switch (document.card().status()) {
            case REPEALED, AMENDED, PENDING ->
                Optional.of(new Banner(
                        document.card().status().label(),
                        document.card().status().code(),
                        validity(),
                        validitySource()));
            case EFFECTIVE, UNKNOWN -> Optional.empty();
        };
    }

    /** Why the document is in force or not, in a sentence, or nothing. */
    public String validity() {
        return document.relationships().validityStatement();
    }

    private String validitySource() {
        return document.relationships()
                .validitySource()
                .map(card -> Addresses.document(card.id())
                        + document.details()
                                .validity()
                                .source()
                                .flatMap(CitationTarget::anchor)
                                .map(anchor -> "#" + anchor)
                                .orElse(""))
                .orElse("");
    }

    /** All texts under its title, the oldest first; nothing where it is the only one. */
    public List<DocumentCard> versions() {
        return document.relationships().versions();
    }

    public boolean isThisOne(DocumentCard version) {
        return version.id().equals(document.card().id());
    }

    /** The other documents this one names, each once, those the knowledge base has first. */
    public List<Cited> cited() {
        Map<String, Cited> byName = new LinkedHashMap<>();
        for (Relationships.Outgoing each : document.relationships().citations()) {
            boolean isOwn = each.target().filter(this::isThisOne).isPresent();
            boolean isNamed = each.target().isPresent()
                    || each.citation().inBrackets()
                    || each.citation().number().isPresent();
            if (!isOwn && isNamed && !each.citation().namesItself()) {
                String address =
                        each.target().map(card -> Addresses.document(card.id())).orElse("");
                String name = name(each);
                byName.putIfAbsent(address.isEmpty() ? name : address, new Cited(name, address));
            }
        }
        return byName.values().stream()
                .sorted(Comparator.comparing(each -> each.address().isEmpty()))
                .toList();
    }

    private static String name(Relationships.Outgoing each) {
        String title =
                each.target().map(DocumentCard::title).orElse(each.citation().title());
        String number = each.citation().number().map(Object::toString).orElse("");
        return title.isEmpty() ? number : "《" + title + "》";
    }

    /** The documents that name this one. */
    public List<MarginNotes.Citing> citing() {
        return MarginNotes.byDocument(document.relationships().citedBy());
    }

    /** Documents like this one, with why. */
    public List<RelatedDocuments.Related> related() {
        return related;
    }

    /** Searches that may come next. */
    public List<ResultsPage.Link> searches() {
        return searches.stream().map(Addresses::search).toList();
    }
}
