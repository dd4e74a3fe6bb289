package dangjian.indexer.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dangjian.corpus.document.Document;
import dangjian.corpus.document.DocumentField;
import dangjian.corpus.document.DocumentKind;
import dangjian.corpus.document.Passage;
import dangjian.corpus.document.SourceFile;
import dangjian.corpus.topic.TopicTaxonomy;
import dangjian.corpus.vocabulary.Vocabulary;
import dangjian.indexer.extract.ExtractedText;
import dangjian.indexer.extract.ExtractionException;
import dangjian.indexer.extract.FileExtractor;
import dangjian.indexer.extract.LibraryPageTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a document library becomes an experience article whose particulars say where it came from; nothing of the page is in its passages. */
class LibraryPageFieldsTest {

    private static final Path CORPUS = Path.of("../corpus").toAbsolutePath().normalize();

    private final Cataloguer cataloguer =
            new Cataloguer(TopicTaxonomy.load(CORPUS.resolve("topics")), Vocabulary.load(CORPUS.resolve("vocabulary")));

    @TempDir
    Path folder;

    @Test
    void fieldsOfTheLibraryArePartOfTheDocument() throws IOException, ExtractionException {
        Document document = catalogue("页面.txt", LibraryPageTest.copied());
        assertThat(document.card().title()).isEqualTo(LibraryPageTest.TITLE);
        assertThat(document.card().kind()).isEqualTo(DocumentKind.EXPERIENCE);
        assertThat(value(document, DocumentField.UPLOADER)).isEqualTo("荷***");
        assertThat(value(document, DocumentField.LIBRARY_NUMBER)).isEqualTo("90210007");
        assertThat(value(document, DocumentField.UPLOADED)).isEqualTo("2023-04-18");
        assertThat(value(document, DocumentField.LIBRARY_FORMAT)).isEqualTo("DOC");
        assertThat(value(document, DocumentField.LIBRARY_PAGES)).isEqualTo("3");
        assertThat(value(document, DocumentField.LIBRARY_SIZE)).isEqualTo("42.50KB");
    }

    @Test
    void passagesAreThoseOfTheArticle() throws IOException, ExtractionException {
        List<Passage> passages = catalogue("页面.txt", LibraryPageTest.copied()).passages();
        String text = String.join("\n", passages.stream().map(Passage::text).toList());
        assertThat(text)
                .doesNotContain("上传人", "下载", "相关", "文库", "第1页", "展开", "版权", "下一页", "堆物", "1、")
                .containsSubsequence("一要选准议题", "二要限定时间", "三要办出结果", "楼道议事会要做到两个结合", "一是与网格", "二是与居民公约");
    }

    @Test
    void aTextOfTwentyMegabytesIsCataloguedToItsLastCharacter() throws IOException, ExtractionException {
        String line = "社区党委每月召开一次党建联席会议，由党委书记主持，议定的事项由社区工作站张榜公布，接受全体居民监督，办结之后再向居民代表通报一次。\n";
        String text =
                "联席会议记录汇编\n" + line.repeat(20_971_520 / line.getBytes(StandardCharsets.UTF_8).length + 1) + "最后一句到此为止。";
        Document document = catalogue("大.txt", text);
        assertThat(document.passages().getLast().text()).endsWith("最后一句到此为止。");
        assertThat(document.passages().stream()
                        .mapToLong(passage ->
                                passage.text().codePoints().filter(c -> c > ' ').count())
                        .sum())
                .isEqualTo(text.codePoints().filter(c -> c > ' ').count());
    }

    private static String value(Document document, DocumentField field) {
        return document.details().particulars().stream()
                .filter(particular -> particular.field() == field)
                .map(particular -> particular.value())
                .findFirst()
                .orElseThrow();
    }

    private Document catalogue(String name, String content) throws IOException, ExtractionException {
        Path file = Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
        ExtractedText text = new FileExtractor().extract(file);
        return cataloguer.catalogue(
                "x",
                new SourceFile(folder, name, text.format(), text.mediaType(), content.length(), "0", text.pages()),
                text);
    }
}
