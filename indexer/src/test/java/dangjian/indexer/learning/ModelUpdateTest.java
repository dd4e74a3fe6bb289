package dangjian.indexer.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dangjian.corpus.CorpusException;
import dangjian.corpus.document.Passage;
import dangjian.corpus.document.PassageType;
import dangjian.corpus.topic.TopicEvidence;
import dangjian.corpus.topic.TopicTaxonomy;
import dangjian.indexer.catalog.topics.DocumentTopics;
import dangjian.indexer.catalog.topics.DocumentTopicsFinder;
import dangjian.indexer.catalog.topics.ExampleReader;
import dangjian.indexer.catalog.topics.learned.TopicModel;
import dangjian.indexer.catalog.topics.learned.TopicModelFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Learning from a few examples in which boats stand for one topic and trees for another, words the taxonomy doesn't have. */
class ModelUpdateTest {

    private static final List<String> BOATS = List.of("划船", "船桨", "渡口", "船舱", "靠岸", "撑篙");
    private static final List<String> TREES = List.of("栽树", "树苗", "浇水", "果园", "剪枝", "树荫");

    private static final Path SHIPPED =
            Path.of("../corpus/topics").toAbsolutePath().normalize();

    @TempDir
    private Path topics;

    @BeforeEach
    void writeTopics() throws IOException {
        Files.writeString(
                topics.resolve("专题.txt"),
                "专题 all 全部\n说明 全部\n专题 boats 船\n上级 all\n说明 船\n词语 航运 5\n专题 trees 树\n上级 all\n说明 树\n词语 林业 5\n");
        Files.createDirectories(topics.resolve("范文"));
        Random random = new Random(7);
        StringBuilder text = new StringBuilder();
        for (int document = 0; document < 200; document++) {
            text.append("# 第").append(document).append("篇\n");
            for (int passage = 0; passage < 4; passage++) {
                boolean isBoat = random.nextBoolean();
                List<String> words = isBoat ? BOATS : TREES;
                text.append(isBoat ? "[boats] " : "[trees] ");
                for (int i = 0; i < 4; i++) {
                    text.append(words.get(random.nextInt(words.size()))).append("的人来了，");
                }
                text.append("天色不早。\n");
            }
        }
        Files.writeString(topics.resolve("范文/例.txt"), text);
    }

    @Test
    void judgesWhatItHasNotSeenByItsWordingAndShowsTheReason() {
        assertThat(new ModelUpdate(topics).run().f1()).isGreaterThan(0.95);

        TopicModel learned = TopicModelFile.read(topics).orElseThrow();
        DocumentTopics found = new DocumentTopicsFinder(TopicTaxonomy.load(topics), learned)
                .find("新的一篇", passages("老陈撑篙靠岸，放下船桨。", "孩子们给树苗浇水，在果园里剪枝。"));
        assertThat(found.passages().get(0)).extracting(TopicEvidence::topicId).containsExactly("boats");
        assertThat(found.passages().get(1)).extracting(TopicEvidence::topicId).containsExactly("trees");
        TopicEvidence.Mention reason = found.passages().get(0).get(0).mentions().get(0);
        assertThat(reason.term()).isEqualTo("老陈撑篙靠岸");
        assertThat(reason.sentence()).isEqualTo("老陈撑篙靠岸，放下船桨");
        assertThat(found.document()).extracting(TopicEvidence::topicId).containsExactlyInAnyOrder("boats", "trees");
    }

    @Test
    void learnsTheSameEachTimeAndReadsWhatItWrote() throws IOException {
        TopicModel read = learn();
        byte[] once = Files.readAllBytes(topics.resolve(TopicModelFile.NAME));
        String digest = TopicModelFile.digest(topics);
        learn();

        assertThat(Files.readAllBytes(topics.resolve(TopicModelFile.NAME))).isEqualTo(once);
        assertThat(TopicModelFile.digest(topics)).isEqualTo(digest);
        assertThat(read.topicIds()).containsExactly("boats", "trees");
        DocumentTopics found =
                new DocumentTopicsFinder(TopicTaxonomy.load(topics), read).find("", passages("老陈撑篙靠岸，放下船桨。"));
        assertThat(found.passages().get(0)).extracting(TopicEvidence::topicId).containsExactly("boats");
    }

    @Test
    void topicsItHasNotLearnedAreToldByTheirWords() throws IOException {
        TopicModel model = learn();
        Files.writeString(topics.resolve("新专题.txt"), "专题 stones 石头\n上级 all\n说明 石头\n词语 采石、石料 5\n");

        DocumentTopics found =
                new DocumentTopicsFinder(TopicTaxonomy.load(topics), model).find("", passages("划船的人运来石料，靠岸卸下，再去采石。"));

        assertThat(found.passages().get(0)).extracting(TopicEvidence::topicId).contains("stones", "boats");
    }

    @Test
    void headingsSignaturesAndEmptyDocumentsHaveNoLearnedTopics() {
        DocumentTopicsFinder finder = new DocumentTopicsFinder(TopicTaxonomy.load(topics), learn());

        assertThat(finder.find("", List.of()).document()).isEmpty();
        Passage closing =
                new Passage(PassageType.CLOSING, "end", "", List.of(), "撑篙船桨靠岸", OptionalInt.empty(), List.of());
        assertThat(finder.find("", List.of(closing)).passages()).containsExactly(List.of());
    }

    @Test
    void saysThatThereIsTooLittleToLearnFrom() throws IOException {
        Path file = topics.resolve("范文/例.txt");
        Files.writeString(file, "# 一篇\n[boats] 船桨靠岸\n");
        assertThatThrownBy(() -> new ModelUpdate(topics)).hasMessage("范文太少：至少要 40 篇，现在有 1 篇");

        Files.writeString(file, "# 一篇\n[-] 天色不早\n".repeat(40));
        assertThatThrownBy(() -> new ModelUpdate(topics)).hasMessageContaining("没有一段标了专题");
    }

    @Test
    void saysThatTheModelIsDamaged() throws IOException {
        assertThat(TopicModelFile.read(topics)).isEmpty();
        Files.writeString(topics.resolve(TopicModelFile.NAME), "不是模型");

        assertThatThrownBy(() -> TopicModelFile.read(topics))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("专题模型损坏")
                .hasMessageContaining("kb learn");
    }

    @Test
    void theModelThatComesWithItWasLearnedFromItsExamples() {
        assertThat(TopicModelFile.read(SHIPPED).orElseThrow().source())
                .as("范文改过了，请运行 ./kb learn")
                .isEqualTo(ExampleReader.digest(SHIPPED));
    }

    private TopicModel learn() {
        ModelUpdate update = new ModelUpdate(topics);
        assertThat(update.documents()).isEqualTo(200);
        assertThat(update.passages()).isEqualTo(800);
        update.run();
        return TopicModelFile.read(topics).orElseThrow();
    }

    private static List<Passage> passages(String... texts) {
        List<Passage> passages = new ArrayList<>();
        for (String text : texts) {
            String anchor = "p" + passages.size();
            passages.add(new Passage(
                    PassageType.PARAGRAPH, anchor, anchor, List.of(), text, OptionalInt.empty(), List.of()));
        }
        return passages;
    }
}
