package dangjian.indexer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ofdrw.layout.OFDDoc;
import org.ofdrw.layout.VirtualPage;
import org.ofdrw.layout.element.Paragraph;
import org.ofdrw.layout.element.Position;

/** Packages that ofdrw lays out by itself: its text objects, lines and page breaks are another's habits than those of files written by hand. */
class OfdOfALibraryTest {

    private static final double SIZE = 5.6;

    @TempDir
    private Path folder;

    @Test
    void paragraphsOverSeveralPagesComeOutWhole() throws IOException, ExtractionException {
        List<String> rules = IntStream.rangeClosed(1, 24)
                .mapToObj(number ->
                        "第" + number + "条　议事会由社区党组织召集，议题提前三日在公告栏和居民群里公布，到会人数超过应到会人数的三分之二才能表决，表决结果当场宣布并记入会议记录。")
                .toList();
        Path file = folder.resolve("rules.ofd");
        try (OFDDoc document = new OFDDoc(file)) {
            document.add(new Paragraph("社区议事规则", SIZE * 1.5));
            rules.forEach(rule -> document.add(new Paragraph(rule, SIZE)));
        }

        ExtractedText text = new FileExtractor().extract(file);

        assertThat(text.format()).isEqualTo("ofd");
        assertThat(text.pages().orElseThrow()).isGreaterThan(1);
        assertThat(text.blocks()).extracting(block -> bare(block.text())).containsExactlyElementsOf(expected(rules));
        assertThat(text.blocks().get(24).page().orElseThrow()).isGreaterThan(1);
    }

    @Test
    void whatIsPlacedAnywhereIsReadFromTopToBottom() throws IOException, ExtractionException {
        Path file = folder.resolve("placed.ofd");
        try (OFDDoc document = new OFDDoc(file)) {
            VirtualPage page = new VirtualPage(document.getPageLayout());
            page.add(placed("第三行：散会。", 150));
            page.add(placed("第一行：签到。", 50));
            page.add(placed("第二行：表决。", 100));
            document.addVPage(page);
        }

        assertThat(new FileExtractor().extract(file).blocks())
                .extracting(Block::text)
                .containsExactly("第一行：签到。", "第二行：表决。", "第三行：散会。");
    }

    private static Paragraph placed(String text, double y) {
        Paragraph paragraph = new Paragraph(text, SIZE);
        paragraph.setPosition(Position.Absolute).setX(30d).setY(y).setWidth(120d);
        return paragraph;
    }

    private static List<String> expected(List<String> rules) {
        return Stream.concat(Stream.of("社区议事规则"), rules.stream().map(OfdOfALibraryTest::bare))
                .toList();
    }

    private static String bare(String text) {
        return text.replaceAll("[ \\u3000]", "");
    }
}
