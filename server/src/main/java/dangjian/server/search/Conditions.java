package dangjian.server.search;

import java.util.List;

/**
 * What a question asks of documents beside its words and phrases.
 *
 * @param alternatives groups joined by OR; of each group one choice must be there, of a choice all its folded texts
 * @param excluded folded texts that must not be there
 * @param filters field filters
 */
record Conditions(List<List<List<String>>> alternatives, List<String> excluded, List<TypedFilter> filters) {

    static final Conditions NONE = new Conditions(List.of(), List.of(), List.of());

    Conditions {
        alternatives = alternatives.stream().distinct().toList();
        excluded = excluded.stream().distinct().toList();
        filters = filters.stream().distinct().toList();
    }

    boolean isEmpty() {
        return alternatives.isEmpty() && excluded.isEmpty() && filters.isEmpty();
    }

    /** Every text that one of the alternatives asks for. */
    List<String> choices() {
        return alternatives.stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
