package dangjian.indexer.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeVisitor;
import org.jsoup.select.QueryParser;

/** Makes blocks out of the elements of a page: headings, paragraphs, items of lists with their numbers, rows of tables. */
final class HtmlBlocks implements NodeVisitor {

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "li",
            "ul",
            "ol",
            "dl",
            "dt",
            "dd",
            "blockquote",
            "pre",
            "figure",
            "figcaption",
            "address",
            "header",
            "footer",
            "aside",
            "body",
            "form",
            "fieldset",
            "legend",
            "details",
            "summary",
            "table",
            "caption",
            "tbody",
            "thead",
            "tfoot",
            "tr",
            "td",
            "th",
            "hr",
            "center",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "frameset",
            "noframes");
    private static final Set<String> TEXT = Set.of(
            "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "tr", "pre", "dt", "dd", "table", "ul", "ol");
    private static final Evaluator PARTS_OF_A_LAYOUT =
            QueryParser.parse("table, h1, h2, h3, h4, h5, h6, ul, ol, p + p, div + div, p + div, div + p");
    private static final Evaluator CELLS = QueryParser.parse("td, th");
    private static final int LONGEST_CELL = 400;

    private final BlockList blocks = new BlockList();
    private final StringBuilder line = new StringBuilder();
    private final Deque<Integer> numbers = new ArrayDeque<>();
    private Block.Type type = Block.Type.PARAGRAPH;
    private int level;
    private boolean hasTitle;
    private Element row;

    /** The blocks of an element. */
    static List<Block> of(Element element) {
        HtmlBlocks collector = new HtmlBlocks();
        element.traverse(collector);
        collector.flush();
        return collector.blocks.blocks();
    }

    /** Whether an element is a piece of text rather than a part of the page. */
    static boolean isText(Element element) {
        return TEXT.contains(element.normalName())
                && !(element.normalName().matches("t[dr]|th|table") && isLayout(element));
    }

    /** A table may be there for its rows or, in old pages, to lay the page out; then its cells hold paragraphs or other tables. */
    private static boolean isLayout(Element part) {
        return part.select(CELLS).stream()
                .anyMatch(cell -> cell.selectFirst(PARTS_OF_A_LAYOUT) != null
                        || cell.text().length() > LONGEST_CELL);
    }

    @Override
    public void head(Node node, int depth) {
        if (row != null) {
            return;
        }
        if (node instanceof TextNode text) {
            line.append(
                    text.parent() instanceof Element parent && parent.closest("pre") != null
                            ? text.getWholeText()
                            : text.text());
        } else if (node instanceof Element element) {
            enter(element);
        }
    }

    private void enter(Element element) {
        String name = element.normalName();
        if (name.equals("br")) {
            line.append('\n');
        } else if (name.equals("tr") && !isLayout(element)) {
            flush();
            row = element;
            blocks.addRow(element.children().stream().map(Element::text).toList(), OptionalInt.empty());
        } else if (BLOCKS.contains(name)) {
            flush();
            if (name.equals("ol")) {
                numbers.push(HtmlNumbers.start(element));
            } else if (name.equals("li")
                    && element.parent() != null
                    && element.parent().normalName().equals("ol")) {
                int number = element.hasAttr("value")
                        ? HtmlNumbers.parse(element.attr("value"), numbers.pop())
                        : numbers.pop();
                numbers.push(number + 1);
                line.append(HtmlNumbers.marker(element.parent(), number));
            } else if (name.matches("h[1-6]")) {
                boolean isTitle = name.equals("h1") && !hasTitle;
                level = isTitle ? 0 : Math.max(1, name.charAt(1) - '1');
                type = isTitle ? Block.Type.TITLE : Block.Type.HEADING;
                hasTitle |= isTitle;
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node == row) {
            row = null;
        } else if (row == null && node instanceof Element element && BLOCKS.contains(element.normalName())) {
            flush();
            if (element.normalName().equals("ol")) {
                numbers.pop();
            }
        }
    }

    private void flush() {
        if (!line.toString().isBlank() || type == Block.Type.PARAGRAPH) {
            blocks.add(type, level, line, OptionalInt.empty());
            type = Block.Type.PARAGRAPH;
            level = 0;
        }
        line.setLength(0);
    }
}
