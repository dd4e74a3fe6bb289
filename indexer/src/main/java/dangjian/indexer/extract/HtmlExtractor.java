package dangjian.indexer.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Web pages: the article where the page marks one (article, main), without navigation, side matter, header and footer. */
final class HtmlExtractor implements TextExtractor {

    private static final String NOT_TEXT =
            "script, style, noscript, template, nav, aside, form, button, select, iframe, svg, [hidden], [aria-hidden=true], [role=navigation]";
    private static final String PAGE_PARTS = "body > header, body > footer, [role=banner], [role=contentinfo]";
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
            "body",
            "table",
            "caption",
            "hr",
            "center",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6");

    @Override
    public ExtractedText extract(Path file) throws ExtractionException {
        Document page = parse(file);
        Map<String, String> properties = new HashMap<>();
        if (!page.title().isBlank()) {
            properties.put("dc:title", page.title());
        }
        page.select(NOT_TEXT).remove();
        page.select(PAGE_PARTS).remove();
        Collector collector = new Collector();
        article(page).traverse(collector);
        collector.flush();
        return new ExtractedText("html", "text/html", collector.blocks.blocks(), OptionalInt.empty(), properties);
    }

    private static Document parse(Path file) throws ExtractionException {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String head =
                    new String(bytes, 0, Math.min(bytes.length, 4096), java.nio.charset.StandardCharsets.ISO_8859_1);
            boolean declared = head.contains("charset=") || head.contains("encoding=");
            return declared
                    ? Jsoup.parse(new java.io.ByteArrayInputStream(bytes), null, "")
                    : Jsoup.parse(TextDecoder.decode(bytes));
        } catch (IOException e) {
            throw new ExtractionException(ExtractionFailure.UNREADABLE, file, e);
        }
    }

    private static Element article(Document page) {
        for (String marked : List.of("article", "main", "[role=main]")) {
            List<Element> found = page.select(marked);
            if (found.size() == 1 && found.get(0).hasText()) {
                return found.get(0);
            }
        }
        return page.body();
    }

    private static final class Collector implements NodeVisitor {

        private final BlockList blocks = new BlockList();
        private final StringBuilder line = new StringBuilder();
        private Block.Type type = Block.Type.PARAGRAPH;
        private int level;
        private Element row;

        @Override
        public void head(Node node, int depth) {
            if (row != null) {
                return;
            }
            if (node instanceof TextNode text) {
                line.append(text.text());
            } else if (node instanceof Element element) {
                enter(element);
            }
        }

        private void enter(Element element) {
            String name = element.normalName();
            if (name.equals("br")) {
                line.append('\n');
            } else if (name.equals("tr")) {
                flush();
                row = element;
                blocks.addRow(element.children().stream().map(Element::text).toList(), OptionalInt.empty());
            } else if (BLOCKS.contains(name)) {
                flush();
                if (name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))) {
                    level = name.charAt(1) - '1';
                    type = level == 0 ? Block.Type.TITLE : Block.Type.HEADING;
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node == row) {
                row = null;
            } else if (row == null && node instanceof Element element && BLOCKS.contains(element.normalName())) {
                flush();
            }
        }

        private void flush() {
            blocks.add(type, level, line, OptionalInt.empty());
            line.setLength(0);
            type = Block.Type.PARAGRAPH;
            level = 0;
        }
    }
}
