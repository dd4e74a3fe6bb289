package dangjian.indexer.extract;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/** Web pages: the article without navigation, lists of other articles, comments and footers; the page of a document library as the document it shows. */
final class HtmlExtractor implements TextExtractor {

    private static final Pattern SITE =
            Pattern.compile("\\s*(?:[_|｜»]|\\s[-–—]+\\s|-(?=[^-]{2,20}(?:网|网站|文库|平台|门户|频道)$)).*$");

    @Override
    public ExtractedText extract(Path file) throws ExtractionException {
        Document page = HtmlPage.parse(file);
        String title = page.title().strip();
        List<Block> blocks = HtmlBlocks.of(HtmlArticle.in(page));
        return LibraryPage.unwrap(new ExtractedText(
                "html",
                "text/html",
                blocks,
                OptionalInt.empty(),
                title.isEmpty() ? Map.of() : Map.of("dc:title", withoutSite(title, blocks))));
    }

    /** A page's title often goes on with the names of its section and site. */
    private static String withoutSite(String title, List<Block> blocks) {
        String own = SITE.matcher(title).replaceFirst("").strip();
        boolean isOnPage =
                blocks.stream().limit(20).anyMatch(block -> block.text().equals(title));
        return own.length() < 4 || isOnPage ? title : own;
    }
}
