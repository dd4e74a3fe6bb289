package dangjian.indexer.relations;

import dangjian.corpus.document.Citation;
import dangjian.corpus.document.Clause;
import dangjian.corpus.document.Document;
import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.document.DocumentField;
import dangjian.corpus.document.DocumentKind;
import dangjian.corpus.document.Particular;
import dangjian.corpus.document.Passage;
import dangjian.corpus.document.PassagePart;
import dangjian.corpus.document.PassageType;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is kept in memory of a document while all are related to each other.
 *
 * @param card its card
 * @param citations what it cites, none resolved
 * @param clauses the anchors of its articles and their parts; of a text without articles, those of its items at the top (刑法修正案 has 一、二、, cited as 第一条)
 * @param expires the last day it holds, where it says so
 * @param effectiveAnchor the passage that says when it comes into force
 * @param wording what its text says, letters and digits alone, as a hash: files with the same text under other dates are not versions of each other
 */
public record CatalogEntry(
        DocumentCard card,
        List<Citation> citations,
        Set<String> clauses,
        Optional<LocalDate> expires,
        Optional<String> effectiveAnchor,
        long wording) {

    private static final long HASH_FACTOR = 1_000_003;
    private static final long HASH_OF_NOTHING = 1;
    private static final Pattern TOP_ITEM = Pattern.compile("s[0-9]+");

    /** The entry of a catalogued document. */
    public static CatalogEntry of(Document document) {
        return new CatalogEntry(
                document.card(),
                document.details().citations(),
                clauses(document.passages()),
                particular(document, DocumentField.EXPIRES).map(found -> LocalDate.parse(found.value())),
                particular(document, DocumentField.EFFECTIVE_FROM).flatMap(Particular::anchor),
                wording(document.passages()));
    }

    /** This entry of the same text at another place, which its card tells. */
    public CatalogEntry at(DocumentCard newCard) {
        return new CatalogEntry(newCard, citations, clauses, expires, effectiveAnchor, wording);
    }

    /** Whether it has a text beside its preamble. */
    public boolean saysSomething() {
        return wording != HASH_OF_NOTHING;
    }

    /** 64 bits of a polynomial hash; a text that collides with its own successor is not to be expected. */
    private static long wording(List<Passage> passages) {
        long hash = HASH_OF_NOTHING;
        for (Passage passage : passages) {
            if (passage.type() == PassageType.PREAMBLE) {
                continue;
            }
            String text = passage.text();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                hash = Character.isLetterOrDigit(c) || Character.isSurrogate(c) ? hash * HASH_FACTOR + c : hash;
            }
        }
        return hash;
    }

    private static Optional<Particular> particular(Document document, DocumentField field) {
        return document.details().particulars().stream()
                .filter(particular -> particular.field() == field)
                .findFirst();
    }

    private static Set<String> clauses(List<Passage> passages) {
        Set<String> anchors = new HashSet<>();
        for (Passage passage : passages) {
            if (passage.type() == PassageType.ARTICLE) {
                anchors.add(passage.anchor());
                passage.parts().stream().map(PassagePart::anchor).forEach(anchors::add);
            }
        }
        if (anchors.isEmpty()) {
            passages.stream()
                    .map(Passage::anchor)
                    .filter(anchor -> TOP_ITEM.matcher(anchor).matches())
                    .forEach(anchors::add);
        }
        return anchors;
    }

    /** The anchor of a clause, as exactly as this text has it. */
    Optional<String> anchor(Clause clause) {
        return Stream.concat(clause.anchors().stream(), Stream.of("s" + clause.article()))
                .filter(clauses::contains)
                .findFirst();
    }

    String id() {
        return card.id();
    }

    boolean isPolicy() {
        return card.kind() == DocumentKind.POLICY;
    }

    /** The day it was issued or last changed; the beginning of time where that is not known. */
    LocalDate day() {
        return card.date().orElse(LocalDate.MIN);
    }

    /** The first day on which what it says holds. */
    LocalDate firstDay() {
        return card.effectiveFrom().or(card::date).orElse(LocalDate.MIN);
    }
}
