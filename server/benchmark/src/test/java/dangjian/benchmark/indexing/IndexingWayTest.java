package dangjian.benchmark.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class IndexingWayTest {

    private static final Path HOME = Path.of("../../corpus").toAbsolutePath().normalize();

    private static IndexedTexts texts;

    @BeforeAll
    static void read() {
        texts = IndexedTexts.read(HOME.resolve("documents/minutes"), HOME);
    }

    @Test
    void ourIndexHasADocumentForEachPassageAndEachFile() throws Exception {
        int passages = texts.documents().stream()
                .mapToInt(document -> document.passages().size())
                .sum();

        assertThat(documentsOf(IndexingWay.ours(texts, HOME)))
                .isEqualTo(passages + texts.documents().size());
        assertThat(documentsOf(IndexingWay.oursWithCatalogue(texts, HOME)))
                .isEqualTo(passages + texts.documents().size());
    }

    @Test
    void theOthersHaveOneForEachFile() throws Exception {
        int files = texts.plain().size();

        assertThat(documentsOf(IndexingWay.oursWithoutStructure(texts, HOME))).isEqualTo(files);
        assertThat(documentsOf(IndexingWay.smartcn(texts))).isEqualTo(files);
        assertThat(documentsOf(IndexingWay.bigrams(texts))).isEqualTo(files);
        assertThat(documentsOf(IndexingWay.ourWords(texts, HOME))).isEqualTo(files);
        assertThat(documentsOf(IndexingWay.cutBefore(texts))).isEqualTo(files);
    }

    private static int documentsOf(IndexingWay way) throws Exception {
        try (IndexFolder folder = IndexFolder.create()) {
            way.run(texts, 2, folder);
            return folder.documents();
        }
    }
}
