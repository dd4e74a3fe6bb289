package dangjian.server.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Collects how the parts of a question were read, in the words people are shown. */
final class ReadingList {

    private static final int LONGEST = 60;

    private final List<SearchResult.Reading> readings = new ArrayList<>();

    List<SearchResult.Reading> all() {
        return List.copyOf(readings);
    }

    void phrase(QueryPart part) {
        add("phrase", "逐字", "“" + part.text().strip() + "”");
    }

    void excluded(QueryPart part) {
        add("exclude", "不含", shown(part));
    }

    void any(List<QueryPart> parts) {
        add("any", "任一", parts.stream().map(ReadingList::shown).collect(Collectors.joining("、")));
    }

    void add(TypedFilter filter) {
        String label = (filter.excluded() ? "不要" : "") + filter.field().label();
        add(filter.field().code(), label, filter.label());
    }

    void number(TypedNumber number) {
        add("number", "文号", number.number().toString());
    }

    private static String shown(QueryPart part) {
        return part.quoted() ? "“" + part.text().strip() + "”" : part.text();
    }

    private void add(String kind, String label, String value) {
        boolean isLong = value.codePointCount(0, value.length()) > LONGEST;
        String shortened = isLong ? value.substring(0, value.offsetByCodePoints(0, LONGEST)) + "…" : value;
        readings.add(new SearchResult.Reading(kind, label, shortened));
    }
}
