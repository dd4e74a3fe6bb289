package dangjian.indexer.relations;

import dangjian.corpus.document.Citation;
import dangjian.corpus.document.Document;
import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.document.DocumentKind;
import dangjian.corpus.document.IncomingCitation;
import dangjian.corpus.document.Validity;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The relations of all documents of a knowledge base: what cites what, which are versions of one text, which are in force. Immutable. */
public final class Relations {

    private final Map<String, List<Citation>> citations;
    private final Map<String, Set<IncomingCitation>> incoming;
    private final Map<String, List<String>> versions;
    private final Map<String, Validity> validity;
    private final CitationCounts counts;
    private final Optional<LocalDate> nextChange;

    private Relations(
            Map<String, List<Citation>> citations,
            Map<String, Set<IncomingCitation>> incoming,
            Map<String, List<String>> versions,
            Map<String, Validity> validity,
            CitationCounts counts,
            Optional<LocalDate> nextChange) {
        this.citations = citations;
        this.incoming = incoming;
        this.versions = versions;
        this.validity = validity;
        this.counts = counts;
        this.nextChange = nextChange;
    }

    /**
     * Relates documents to each other.
     *
     * @param entries all of them
     * @param shortNames for a short name of a text, what it can stand for
     * @param today the day on which what is in force is asked
     * @param reader gives the document with an id; is asked for those that name another without a clause, and for those they name
     */
    public static Relations of(
            List<CatalogEntry> entries,
            Map<String, List<String>> shortNames,
            LocalDate today,
            Function<String, Document> reader) {
        TitleIndex titles = new TitleIndex(entries, shortNames);
        CitationResolver resolver = new CitationResolver(titles, today);
        AppliedClauses applied = new AppliedClauses(entries, reader);
        Map<String, List<Citation>> citations = new HashMap<>();
        Map<String, Set<IncomingCitation>> incoming = new HashMap<>();
        for (CatalogEntry entry : entries) {
            List<Citation> resolved = entry.citations().stream()
                    .map(citation -> resolver.resolve(citation, entry))
                    .toList();
            List<Citation> complete =
                    entry.card().kind() == DocumentKind.POLICY ? resolved : applied.find(entry, resolved);
            citations.put(entry.id(), complete);
            complete.forEach(citation -> addIncoming(citation, entry, incoming));
        }
        Map<String, List<String>> versions = versions(titles);
        ValidityJudge judge = new ValidityJudge(entries, citations, titles, today);
        Map<String, Validity> validity = new HashMap<>();
        entries.forEach(entry -> validity.put(entry.id(), judge.judge(entry)));
        return new Relations(
                citations, incoming, versions, validity, CitationCounts.of(entries, citations), judge.nextChange());
    }

    private static void addIncoming(Citation citation, CatalogEntry from, Map<String, Set<IncomingCitation>> incoming) {
        citation.target()
                .filter(target -> !target.documentId().equals(from.id()))
                .ifPresent(target -> {
                    IncomingCitation one = new IncomingCitation(
                            citation.kind(),
                            from.id(),
                            citation.anchor(),
                            citation.label(),
                            citation.quote(),
                            target.anchor());
                    incoming.computeIfAbsent(target.documentId(), none -> new LinkedHashSet<>())
                            .add(one);
                });
    }

    private static Map<String, List<String>> versions(TitleIndex titles) {
        Map<String, List<String>> versions = new HashMap<>();
        for (List<CatalogEntry> group : titles.groups()) {
            boolean severalDays =
                    group.stream().map(CatalogEntry::day).distinct().count() > 1;
            if (severalDays) {
                List<String> ids = group.stream().map(CatalogEntry::id).toList();
                ids.forEach(id -> versions.put(id, ids));
            }
        }
        return versions;
    }

    /**
     * What the others have to say of a document, and what it says of them.
     *
     * @param citing how many other texts name it, in any of its versions
     */
    public record Standing(
            List<Citation> citations,
            List<IncomingCitation> citedBy,
            List<String> versions,
            Validity validity,
            int citing) {}

    /** Where a document stands among the others. */
    public Standing standing(DocumentCard card) {
        String id = card.id();
        return new Standing(
                citations.getOrDefault(id, List.of()),
                List.copyOf(incoming.getOrDefault(id, Set.of())),
                versions.getOrDefault(id, List.of()),
                validity.get(id),
                counts.of(card.title()));
    }

    /** The document with what the others have to say of it. */
    public Document complete(Document document) {
        Standing standing = standing(document.card());
        return new Document(
                document.card().withStatus(standing.validity().status()),
                document.details()
                        .within(standing.citations(), standing.citedBy(), standing.versions(), standing.validity()),
                document.passages());
    }

    /** How many other texts name this one, in any of its versions. */
    public int citing(Document document) {
        return counts.of(document.card().title());
    }

    /** The next day on which something comes into force or ceases to be, where one is known. */
    public Optional<LocalDate> nextChange() {
        return nextChange;
    }
}
