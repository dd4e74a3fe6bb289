package dangjian.indexer.catalog;

import dangjian.corpus.document.ChineseNumeral;
import dangjian.corpus.document.Passage;
import dangjian.corpus.document.PassagePart;
import dangjian.corpus.document.PassageType;
import dangjian.indexer.extract.Block;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Passages in the making: the finished ones and the open one that lines are added to. Anchors are made unique; very long passages are cut. */
final class PassageSequence {

    /** A line of an article in the making: where it stands in the text, which paragraph (款) it belongs to and, for an item (项), its marker. */
    private record Line(int start, int end, int paragraph, StructureMarker marker) {}

    private final List<Passage> finished = new ArrayList<>();
    private final Set<String> anchors = new HashSet<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Line> lines = new ArrayList<>();
    private PassageType type;
    private String anchor;
    private String label;
    private List<String> path;
    private OptionalInt page;
    private boolean isArticle;

    void open(PassageType newType, String newAnchor, String newLabel, List<String> newPath, Block first) {
        close();
        type = newType;
        anchor = newAnchor;
        label = newLabel;
        path = List.copyOf(newPath);
        page = first.page();
        text.append(first.text());
        isArticle = false;
    }

    boolean isOpen(PassageType ofType) {
        return type == ofType;
    }

    int openLength() {
        return text.length();
    }

    /** Adds a line to the open passage. */
    void append(Block block) {
        text.append('\n').append(block.text());
    }

    /** The open passage is this article, and its first line is the first paragraph. */
    void beginArticle(StructureMarker article) {
        isArticle = true;
        lines.add(new Line(0, text.length(), 1, null));
    }

    /** Adds a paragraph (款) to the open article. */
    void appendParagraph(Block block) {
        int start = text.length() + 1;
        append(block);
        lines.add(new Line(start, text.length(), paragraphs() + 1, null));
    }

    /** Adds an item (项, 目) to the open article. */
    void appendItem(Block block, StructureMarker marker) {
        int start = text.length() + 1;
        append(block);
        lines.add(new Line(start, text.length(), paragraphs(), marker));
    }

    List<Passage> finish() {
        close();
        return List.copyOf(finished);
    }

    private int paragraphs() {
        return lines.isEmpty() ? 1 : lines.get(lines.size() - 1).paragraph();
    }

    private void close() {
        if (type == null) {
            return;
        }
        String unique = unique(anchor);
        List<PassagePart> parts = isArticle && !LongPassage.isCut(type, text.length()) ? parts(unique) : List.of();
        Passage whole = new Passage(type, unique, label, path, text.toString(), page, parts);
        finished.addAll(LongPassage.cut(whole));
        text.setLength(0);
        lines.clear();
        type = null;
    }

    private String unique(String wanted) {
        String candidate = wanted;
        for (int i = 2; !anchors.add(candidate); i++) {
            candidate = wanted + "-b" + i;
        }
        return candidate;
    }

    private List<PassagePart> parts(String articleAnchor) {
        boolean severalParagraphs = paragraphs() > 1;
        List<PassagePart> parts = new ArrayList<>();
        String item = "";
        String itemLabel = "";
        for (Line line : lines) {
            String paragraph = severalParagraphs ? "-k" + line.paragraph() : "";
            String paragraphLabel = severalParagraphs ? "第" + ChineseNumeral.format(line.paragraph()) + "款" : "";
            if (line.marker() == null) {
                item = "";
                itemLabel = "";
                if (severalParagraphs) {
                    parts.add(new PassagePart(
                            articleAnchor + paragraph, label + paragraphLabel, line.start(), line.end()));
                }
                continue;
            }
            boolean isSubItem = line.marker().level().compareTo(StructureMarker.Level.SECOND) > 0;
            String own = "x" + line.marker().anchorNumber();
            if (!isSubItem) {
                item = "-" + own;
                itemLabel = "第" + bracketed(line.marker().label()) + "项";
            }
            String anchorOfItem = articleAnchor
                    + paragraph
                    + item
                    + (isSubItem ? "-m" + line.marker().anchorNumber() : "");
            String labelOfItem = label
                    + paragraphLabel
                    + itemLabel
                    + (isSubItem ? "第" + line.marker().label() + "目" : "");
            parts.add(new PassagePart(uniqueAmong(parts, anchorOfItem), labelOfItem, line.start(), line.end()));
        }
        return parts;
    }

    private static String uniqueAmong(List<PassagePart> parts, String wanted) {
        String candidate = wanted;
        for (int i = 2; contains(parts, candidate); i++) {
            candidate = wanted + "-b" + i;
        }
        return candidate;
    }

    private static boolean contains(List<PassagePart> parts, String anchor) {
        return parts.stream().anyMatch(part -> part.anchor().equals(anchor));
    }

    private static String bracketed(String marker) {
        return marker.startsWith("（") ? marker : "（" + marker + "）";
    }
}
