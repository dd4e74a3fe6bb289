package dangjian.indexer.catalog;

import dangjian.corpus.document.Passage;
import dangjian.corpus.document.PassageType;
import dangjian.corpus.document.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the rules look at.
 *
 * @param file the file
 * @param properties what the file says about itself ("dc:title")
 * @param outline its blocks and their parts
 * @param passages its passages
 * @param lines all lines of the passages, in order
 */
record SourceText(
        SourceFile file,
        Map<String, String> properties,
        Outline outline,
        List<Passage> passages,
        List<TextLine> lines) {

    private static final int MARKED_LINES = 3;
    private static final int LAST_LINES = 5;

    static SourceText of(SourceFile file, Map<String, String> properties, Outline outline, List<Passage> passages) {
        List<TextLine> lines = new ArrayList<>();
        for (Passage passage : passages) {
            TextLine.Zone zone = zone(passage);
            passage.text()
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> lines.add(new TextLine(line, passage.anchor(), zone)));
        }
        return new SourceText(file, properties, outline, passages, List.copyOf(lines));
    }

    private static TextLine.Zone zone(Passage passage) {
        if (passage.type() == PassageType.PREAMBLE) {
            return TextLine.Zone.HEAD;
        }
        if (passage.type() != PassageType.CLOSING) {
            return TextLine.Zone.BODY;
        }
        return passage.anchor().startsWith("imprint") ? TextLine.Zone.IMPRINT : TextLine.Zone.CLOSING;
    }

    /** The lines of one part. */
    Stream<TextLine> lines(TextLine.Zone zone) {
        return lines.stream().filter(line -> line.zone() == zone);
    }

    List<TextLine> head() {
        return lines(TextLine.Zone.HEAD).toList();
    }

    /** The lines that a mark of secrecy can stand on: the head, and where there is none the first lines of the text. */
    List<TextLine> marked() {
        return Stream.concat(lines(TextLine.Zone.HEAD), firstLines(MARKED_LINES))
                .toList();
    }

    /** The lines that a text can end with saying that it is not to be made public: signature and imprint, and the last of all, whatever they were taken for. */
    Stream<TextLine> ending() {
        return Stream.of(
                        closing().stream(),
                        imprint().stream(),
                        lines.stream().skip(Math.max(0, lines.size() - LAST_LINES)))
                .flatMap(each -> each);
    }

    List<TextLine> closing() {
        return lines(TextLine.Zone.CLOSING).toList();
    }

    List<TextLine> imprint() {
        return lines(TextLine.Zone.IMPRINT).toList();
    }

    /** The first lines of the body. */
    Stream<TextLine> firstLines(int most) {
        return lines(TextLine.Zone.BODY).limit(most);
    }

    /** The last articles, the very last first; the last passages of a text without articles. */
    List<Passage> lastProvisions(int most) {
        List<Passage> articles = passages.stream()
                .filter(passage -> passage.type() == PassageType.ARTICLE)
                .toList();
        List<Passage> candidates = !articles.isEmpty()
                ? articles
                : passages.stream()
                        .filter(passage ->
                                passage.type() == PassageType.ITEM || passage.type() == PassageType.PARAGRAPH)
                        .toList();
        return candidates
                .subList(Math.max(0, candidates.size() - most), candidates.size())
                .reversed();
    }

    /** The file's name without its extension. */
    String fileStem() {
        String name = file.fileName();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
