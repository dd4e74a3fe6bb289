package dangjian.benchmark.reindexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangingCorpusTest {

    @Test
    void onlyTheCopyIsEditedWithinItsLastParagraph(@TempDir Path folder) throws Exception {
        Path original = Files.createDirectories(folder.resolve("original/其他"));
        Files.writeString(original.resolve("甲.html"), "<p>一</p><p>二</p>");
        Files.writeString(original.resolve("乙.docx"), "不是文本");

        ChangingCorpus corpus = ChangingCorpus.copyOf(folder.resolve("original"), folder.resolve("copy"));
        corpus.edit(1);

        assertThat(corpus.size()).isEqualTo(2);
        assertThat(text(folder, "copy/其他/甲.html")).isEqualTo("<p>一</p><p>二（第1次修改）</p>");
        assertThat(text(folder, "copy/其他/乙.docx")).isEqualTo("不是文本");
        assertThat(text(folder, "original/其他/甲.html")).isEqualTo("<p>一</p><p>二</p>");
    }

    private static String text(Path folder, String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }
}
