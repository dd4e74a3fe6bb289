package dangjian.server.web;

import dangjian.corpus.document.AgendaItem;
import dangjian.corpus.document.DocumentField;
import dangjian.corpus.document.DocumentKind;
import dangjian.corpus.document.Particular;
import dangjian.corpus.document.Passage;
import dangjian.corpus.document.Resolution;
import dangjian.server.reading.ReadDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Minutes (会议纪要) at a glance: who met when and where, and what came of each item. */
public final class MinutesSheet {

    private static final List<DocumentField> FACTS = List.of(
            DocumentField.MEETING,
            DocumentField.MEETING_KIND,
            DocumentField.MEETING_TIME,
            DocumentField.PLACE,
            DocumentField.CHAIR,
            DocumentField.RECORDER,
            DocumentField.PRESENT,
            DocumentField.OBSERVERS,
            DocumentField.ABSENT);

    private static final int SUMMARY = 90;

    private MinutesSheet() {}

    /** Something known about the meeting, and where it says so. @param anchor the passage, or nothing */
    public record Fact(String label, String value, String anchor) {}

    /** An item of the agenda. @param discussion what was said, in its first words */
    public record Item(
            String title,
            String anchor,
            String discussion,
            String discussionAnchor,
            List<Resolution> resolutions,
            Optional<String> vote) {}

    static List<Fact> facts(ReadDocument document) {
        if (document.card().kind() != DocumentKind.MINUTES) {
            return List.of();
        }
        List<Fact> facts = new ArrayList<>();
        for (DocumentField field : FACTS) {
            String value = document.details().particulars().stream()
                    .filter(particular -> particular.field() == field)
                    .map(Particular::value)
                    .distinct()
                    .collect(Collectors.joining("、"));
            if (!value.isEmpty()) {
                facts.add(new Fact(field.label(), value, anchor(document, field)));
            }
        }
        return facts;
    }

    private static String anchor(ReadDocument document, DocumentField field) {
        return document.details().particulars().stream()
                .filter(particular -> particular.field() == field)
                .flatMap(particular -> particular.anchor().stream())
                .findFirst()
                .orElse("");
    }

    static List<Item> items(ReadDocument document) {
        return document.details().agenda().stream()
                .map(item -> new Item(
                        item.title(),
                        item.anchor(),
                        discussion(document, item),
                        item.discussion().isEmpty() ? "" : item.discussion().get(0),
                        item.resolutions(),
                        item.vote()))
                .toList();
    }

    private static String discussion(ReadDocument document, AgendaItem item) {
        String said = document.passages().stream()
                .filter(passage -> item.discussion().contains(passage.anchor()))
                .map(Passage::text)
                .collect(Collectors.joining(" "))
                .replaceAll("\\s+", " ")
                .strip();
        int most = said.offsetByCodePoints(0, Math.min(SUMMARY, said.codePointCount(0, said.length())));
        return said.substring(0, most) + (most < said.length() ? "…" : "");
    }
}
