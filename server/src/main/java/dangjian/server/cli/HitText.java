package dangjian.server.cli;

import dangjian.corpus.document.DocumentCard;
import dangjian.server.search.ClauseAnswer;
import dangjian.server.search.Excerpt;
import dangjian.server.search.SearchResult;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Hits as a terminal shows them, what matched in 【】. */
final class HitText {

    private static final int LONGEST = 120;

    private HitText() {}

    static void print(SearchResult result, PrintWriter out) {
        out.printf(Locale.ROOT, "找到 %,d 篇，用时 %.1f 毫秒。%n", result.total(), result.tookMillis());
        result.answer().ifPresent(answer -> print(answer, out));
        int rank = 0;
        for (SearchResult.Hit hit : result.hits()) {
            out.println();
            out.println(++rank + ". " + hit.card().title() + about(hit.card()));
            for (SearchResult.PassageHit passage : hit.passages()) {
                out.println("   " + passage.passage().label() + "　" + excerpt(passage));
            }
        }
    }

    private static void print(ClauseAnswer answer, PrintWriter out) {
        out.println();
        out.println(answer.card().title() + "　" + answer.label() + "（"
                + answer.card().status().label() + "）");
        answer.text().lines().forEach(line -> out.println("   " + line));
    }

    private static String about(DocumentCard card) {
        List<String> parts = new ArrayList<>();
        card.number().ifPresent(number -> parts.add(number.toString()));
        card.issuer().ifPresent(parts::add);
        card.date().ifPresent(date -> parts.add(date.toString()));
        return parts.isEmpty() ? "" : "（" + String.join("，", parts) + "）";
    }

    private static String excerpt(SearchResult.PassageHit hit) {
        return Excerpt.behindLabel(hit.passage().label(), hit.passage().text(), hit.highlights(), LONGEST).stream()
                .map(piece -> piece.marked() ? "【" + piece.text() + "】" : piece.text())
                .collect(Collectors.joining())
                .replaceAll("\\s*\\n\\s*", " ");
    }
}
