package dangjian.indexer.extract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;

/** Markdown: headings, paragraphs, lists with their numbers, tables. A line is a paragraph, as Chinese notes are typed. */
final class MarkdownExtractor implements TextExtractor {

    private final Parser parser =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    @Override
    public ExtractedText extract(Path file) throws ExtractionException {
        FrontMatter front = FrontMatter.of(PlainTextExtractor.read(file));
        Collector collector = new Collector();
        parser.parse(front.rest()).accept(collector);
        return new ExtractedText(
                "md", "text/markdown", collector.blocks.blocks(), OptionalInt.empty(), front.properties());
    }

    private static final class Collector extends AbstractVisitor {

        private final BlockList blocks = new BlockList();
        private String listMarker = "";

        @Override
        public void visit(HtmlBlock html) {
            blocks.addAll(
                    HtmlBlocks.of(Jsoup.parseBodyFragment(html.getLiteral()).body()));
        }

        @Override
        public void visit(Heading heading) {
            Block.Type type = heading.getLevel() == 1 ? Block.Type.TITLE : Block.Type.HEADING;
            blocks.add(type, heading.getLevel() - 1, textOf(heading), OptionalInt.empty());
        }

        @Override
        public void visit(Paragraph paragraph) {
            blocks.addParagraph(listMarker + textOf(paragraph));
            listMarker = "";
        }

        @Override
        public void visit(OrderedList list) {
            int number = list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber();
            for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                listMarker = number++ + list.getMarkerDelimiter() + " ";
                visitChildren(item);
            }
        }

        @Override
        public void visit(BulletList list) {
            listMarker = "";
            visitChildren(list);
        }

        @Override
        public void visit(ListItem item) {
            visitChildren(item);
        }

        @Override
        public void visit(FencedCodeBlock code) {
            blocks.addParagraph(code.getLiteral());
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            blocks.addParagraph(code.getLiteral());
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof TableRow row) {
                List<String> cells = new ArrayList<>();
                for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    cells.add(cell instanceof TableCell ? textOf(cell) : "");
                }
                blocks.addRow(cells, OptionalInt.empty());
            } else {
                visitChildren(node);
            }
        }

        private static String textOf(Node node) {
            StringBuilder out = new StringBuilder();
            node.accept(new InlineText(out));
            return out.toString();
        }
    }

    private static final class InlineText extends AbstractVisitor {

        private final StringBuilder out;

        InlineText(StringBuilder out) {
            this.out = out;
        }

        @Override
        public void visit(Text text) {
            out.append(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            out.append(code.getLiteral());
        }

        @Override
        public void visit(HtmlInline html) {
            if (html.getLiteral().toLowerCase(java.util.Locale.ROOT).startsWith("<br")) {
                out.append('\n');
            }
        }

        @Override
        public void visit(SoftLineBreak lineBreak) {
            out.append('\n');
        }

        @Override
        public void visit(HardLineBreak lineBreak) {
            out.append('\n');
        }
    }
}
