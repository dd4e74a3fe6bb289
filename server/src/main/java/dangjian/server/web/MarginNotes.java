package dangjian.server.web;

import dangjian.corpus.document.DocumentCard;
import dangjian.corpus.document.DocumentKind;
import dangjian.corpus.document.IncomingCitation;
import dangjian.corpus.document.Passage;
import dangjian.corpus.document.PassagePart;
import dangjian.server.reading.Relationships;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What other documents do with a clause, to stand beside it: policies that cite it, experience articles that apply it, minutes that go by it. */
public final class MarginNotes {

    /** More than that go to the list at the end of the page. */
    private static final int SHOWN = 4;

    private static final int FEW = 2;

    private final Map<String, List<Relationships.Incoming>> byAnchor = new LinkedHashMap<>();

    MarginNotes(List<Relationships.Incoming> citedBy) {
        for (Relationships.Incoming each : citedBy) {
            each.citation()
                    .targetAnchor()
                    .ifPresent(anchor -> byAnchor.computeIfAbsent(anchor, key -> new ArrayList<>())
                            .add(each));
        }
    }

    /** A document that names another, with the places where it does. */
    public record Citing(DocumentCard from, String kind, List<IncomingCitation> places) {

        /** Where it does so first. */
        public String address() {
            return Addresses.document(from.id()) + "#" + places.get(0).anchor();
        }
    }

    /** The documents of one kind beside a passage. @param more how many are left out */
    public record Group(String title, String code, List<Citing> shown, int more) {

        /** How many there are. */
        public int count() {
            return shown.size() + more;
        }

        /** A few experience articles are what a reader of a clause is glad to see; the rest waits until it is asked for. */
        public boolean liesOpen() {
            return code.equals(DocumentKind.EXPERIENCE.code()) && count() <= FEW;
        }
    }

    boolean isEmpty() {
        return byAnchor.isEmpty();
    }

    /** The notes beside a passage, about it or its parts. */
    List<Group> beside(Passage passage) {
        List<Relationships.Incoming> about = new ArrayList<>(byAnchor.getOrDefault(passage.anchor(), List.of()));
        for (PassagePart part : passage.parts()) {
            about.addAll(byAnchor.getOrDefault(part.anchor(), List.of()));
        }
        List<Group> groups = new ArrayList<>();
        for (DocumentKind kind : about.isEmpty() ? new DocumentKind[0] : DocumentKind.values()) {
            List<Citing> citing = byDocument(
                    about.stream().filter(each -> each.from().kind() == kind).toList());
            if (!citing.isEmpty()) {
                int shown = Math.min(SHOWN, citing.size());
                groups.add(new Group(title(kind), kind.code(), citing.subList(0, shown), citing.size() - shown));
            }
        }
        return groups;
    }

    /** Each document once, with all its places. */
    static List<Citing> byDocument(List<Relationships.Incoming> citations) {
        Map<String, Citing> byDocument = new LinkedHashMap<>();
        for (Relationships.Incoming each : citations) {
            byDocument
                    .computeIfAbsent(
                            each.from().id(),
                            id -> new Citing(each.from(), each.citation().kind().label(), new ArrayList<>()))
                    .places()
                    .add(each.citation());
        }
        return List.copyOf(byDocument.values());
    }

    private static String title(DocumentKind kind) {
        return switch (kind) {
            case POLICY -> "被政策引用";
            case EXPERIENCE -> "经验文章运用";
            case MINUTES -> "会议纪要引用";
        };
    }
}
