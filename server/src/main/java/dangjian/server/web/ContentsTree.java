package dangjian.server.web;

import dangjian.corpus.document.Passage;
import dangjian.corpus.document.PassageType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The table of contents (目录): headings as they are nested, articles where there are no headings; nothing for a short text. */
public final class ContentsTree {

    private static final int LEAST = 2;
    private static final int WORDS = 14;

    private ContentsTree() {}

    /** An entry with those below it. */
    public record Entry(String label, String anchor, List<Entry> below) {}

    private record Open(int depth, Entry entry) {}

    static List<Entry> of(List<Passage> passages) {
        List<Passage> headings = ofType(passages, PassageType.HEADING);
        if (headings.size() >= LEAST) {
            return nested(headings);
        }
        List<Passage> articles = ofType(passages, PassageType.ARTICLE);
        return articles.size() < LEAST
                ? List.of()
                : articles.stream()
                        .map(article -> new Entry(firstWords(article), article.anchor(), List.of()))
                        .toList();
    }

    private static List<Entry> nested(List<Passage> headings) {
        List<Entry> top = new ArrayList<>();
        Deque<Open> above = new ArrayDeque<>();
        for (Passage heading : headings) {
            int depth = heading.path().size();
            while (!above.isEmpty() && above.peek().depth() >= depth) {
                above.pop();
            }
            Entry entry =
                    new Entry(heading.text().replaceAll("[\\s\\u3000]+", " "), heading.anchor(), new ArrayList<>());
            (above.isEmpty() ? top : above.peek().entry().below()).add(entry);
            above.push(new Open(depth, entry));
        }
        return top;
    }

    private static List<Passage> ofType(List<Passage> passages, PassageType type) {
        return passages.stream().filter(passage -> passage.type() == type).toList();
    }

    /** "第三条 社区党组织书记是落实…": the label alone says too little. */
    private static String firstWords(Passage article) {
        String text = article.text().startsWith(article.label())
                ? article.text().substring(article.label().length()).strip()
                : "";
        String line = text.lines().findFirst().orElse("");
        int most = line.offsetByCodePoints(0, Math.min(WORDS, line.codePointCount(0, line.length())));
        return article.label() + " " + line.substring(0, most) + (most < line.length() ? "…" : "");
    }
}
