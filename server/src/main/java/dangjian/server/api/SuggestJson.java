package dangjian.server.api;

import dangjian.server.search.Highlight;
import dangjian.server.suggest.Suggestion;
import java.util.List;

/** Completions as the API writes them. */
final class SuggestJson {

    private SuggestJson() {}

    private record Answer(String query, List<Completion> suggestions) {}

    private record Completion(
            String kind,
            String kindLabel,
            String label,
            String note,
            String query,
            String url,
            List<Highlight> highlights) {}

    static String write(String typed, List<Suggestion> suggestions) {
        return Json.write(new Answer(
                typed,
                suggestions.stream()
                        .map(each -> new Completion(
                                each.kind().code(),
                                each.kind().label(),
                                each.label(),
                                each.note(),
                                each.query(),
                                each.url(),
                                each.highlights()))
                        .toList()));
    }
}
