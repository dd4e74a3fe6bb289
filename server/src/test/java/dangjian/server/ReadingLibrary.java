package dangjian.server;

import dangjian.corpus.document.ChineseNumeral;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/** The samples and a long statute, to be read. */
final class ReadingLibrary implements AutoCloseable {

    static final int ARTICLES = 240;

    private static final int ARTICLES_A_CHAPTER = 20;

    private final TestLibrary library;

    ReadingLibrary(Path folder) throws IOException {
        Path corpus = Files.createDirectories(folder.resolve("long"));
        Files.writeString(corpus.resolve("望澜区物业长办法.txt"), longStatute());
        library = TestLibrary.of(folder.resolve("data"), TestLibrary.SAMPLES, corpus);
    }

    private static String longStatute() {
        StringBuilder text = new StringBuilder("望澜区物业服务细致管理办法\n（2024年3月1日望澜区人民政府发布）\n");
        for (int article = 1; article <= ARTICLES; article++) {
            if (article % ARTICLES_A_CHAPTER == 1) {
                text.append("第")
                        .append(ChineseNumeral.format(article / ARTICLES_A_CHAPTER + 1))
                        .append("章　事项之")
                        .append(ChineseNumeral.format(article / ARTICLES_A_CHAPTER + 1))
                        .append('\n');
            }
            text.append("第")
                    .append(ChineseNumeral.format(article))
                    .append("条　")
                    .append("物业服务企业应当把每一件小事记在册子上，写明谁提出、谁去办、什么时候办完，办完以后请提出的人签字。")
                    .append("册子放在传达室，居民随时可以翻看，翻看的人不需要登记，也不需要说明理由。");
            if (article == ARTICLES - 1) {
                text.append("紫藤架下的ＡＢＣ长椅每年刷漆一次。");
            }
            text.append('\n');
        }
        return text.toString();
    }

    TestLibrary server() {
        return library;
    }

    /** The path of the page of the document with this title. */
    String path(String title) {
        for (JsonNode hit : library.search("标题:\"" + title + "\"", "size=100").get("hits")) {
            if (hit.get("title").asString().equals(title)) {
                return "/documents/" + hit.get("id").asString();
            }
        }
        throw new AssertionError("no document is called " + title);
    }

    @Override
    public void close() {
        library.close();
    }
}
