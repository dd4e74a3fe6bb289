package dangjian.indexer.catalog.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dangjian.corpus.document.Passage;
import dangjian.corpus.document.PassageType;
import dangjian.corpus.topic.TopicEvidence;
import dangjian.corpus.topic.TopicEvidence.Mention;
import dangjian.corpus.topic.TopicEvidence.Place;
import dangjian.corpus.topic.TopicTaxonomy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With a small taxonomy of its own, so that what the shipped words say doesn't matter here. */
class TopicClassifierTest {

    private static final String TAXONOMY = """
            专题 life 组织生活
            说明 会议
            词语 党小组会、党课、党员大会 4
            词语 支部 1
            排除 团支部
            专题 organization 组织设置
            说明 设立
            词语 党小组、换届、换届选举 4
            词语 候选人 2
            专题 openness 公开
            说明 公开
            词语 公开、公示 4
            搭配 张贴+账本 4
            排除 公开招聘
            """;

    @TempDir
    private Path folder;

    private TopicTaxonomy taxonomy;
    private TopicClassifier classifier;

    @BeforeEach
    void load() throws IOException {
        Files.writeString(folder.resolve("topics.txt"), TAXONOMY);
        taxonomy = TopicTaxonomy.load(folder);
        classifier = new TopicClassifier(taxonomy);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "每月开一次党课。                                   | life",
                "党小组会每月开一次。                               | life", // not 党小组, which is in it
                "党小组每月碰头，党课照开。                           | life organization",
                "党小组每月碰头，换届以后党课照开。                   | organization", // beside one twice as strong
                "本项不属于公开的范围。                             | ''",
                "面向社会公开招聘两人。                             | ''",
                "公开招聘的结果要公开。                             | openness",
                "青年、妇女、公开、党课、治安等事项照旧。             | ''",
                "依照《社区党课实施办法》办理。                      | ''",
                "团支部的支部书记。                                 | ''",
                "账本每季度张贴一次。                               | openness",
                "张贴了一回通知，账本没有动。                         | ''", // two clauses
                "账本交给新来的会计以后由他保管到年底，再没有张贴。     | ''",
                "候选人名单。                                       | ''", // one weak word is too little
                "候选人介绍以后换届。                               | organization",
                "出席：党课主讲人、党小组长\\n请假：换届办三人        | ''",
                "本办法由换届办公室负责解释，自2024年1月1日起施行。    | ''",
            })
    void findsWhatATextIsAbout(String text, String topics) {
        assertThat(ids(classify("", List.of(), text.replace("\\n", "\n"))))
                .containsExactlyInAnyOrder(topics.isEmpty() ? new String[0] : topics.split(" "));
    }

    @Test
    void whatIsSaidTwiceCountsOnceWhereWordsOverlapAndLittleMoreWhereRepeated() {
        double once = score(classify("", List.of(), "换届选举。"), "organization");
        double twice = score(classify("", List.of(), "换届选举。换届选举。"), "organization");
        double both = score(classify("", List.of(), "换届选举。换届。"), "organization");

        assertThat(once).isEqualTo(score(classify("", List.of(), "换届。"), "organization"));
        assertThat(twice).isGreaterThan(once).isLessThan(both);
    }

    @Test
    void headingsAndTitleAddToWhatTheTextSays() {
        String text = "候选人名单张贴五日，支部无异议的报送。";

        assertThat(ids(classify("", List.of(), text))).isEmpty();
        assertThat(ids(classify("换届工作规定", List.of(), text))).containsExactly("organization");
        assertThat(ids(classify("", List.of("第三章 换届选举"), text))).containsExactly("organization");
    }

    @Test
    void aPassageInheritsWhatItsDocumentIsAboutUnlessItIsThereForFormsSake() {
        DocumentTopics topics = find(
                "党课管理办法",
                passage(PassageType.ARTICLE, "art-1", "第一条　党课每季度一次。"),
                passage(PassageType.ARTICLE, "art-2", "第二条　讲稿不超过三千字。"),
                passage(PassageType.ARTICLE, "art-3", "第三条　本办法自2024年1月1日起施行。"),
                passage(PassageType.CLOSING, "end", "党课办公室\n2024年1月1日"));

        assertThat(topics.document()).extracting(TopicEvidence::topicId).containsExactly("life");
        assertThat(topics.passages()).hasSize(4);
        assertThat(ids(topics.passages().get(1))).containsExactly("life");
        assertThat(topics.passages().get(1).get(0).mentions()).isEmpty();
        assertThat(topics.passages().get(2)).isEmpty();
        assertThat(topics.passages().get(3)).isEmpty();
    }

    @Test
    void showsTheWordsAndTheSentencesTheyStandIn() {
        String text = "先学习一刻钟。再由支部委员轮流讲党课，每人二十分钟。";
        TopicContext context = new TopicContext("p7", PassageType.PARAGRAPH, new double[3]);

        TopicEvidence life = classifier
                .classify("", List.of("二、怎样上党课"), text, Optional.of(context))
                .get(0);

        assertThat(life.mentions())
                .containsExactly(
                        new Mention("p7", Place.TEXT, "党课", 16, 18, "再由支部委员轮流讲党课，每人二十分钟"),
                        new Mention("p7", Place.TEXT, "支部", 9, 11, "再由支部委员轮流讲党课，每人二十分钟"),
                        new Mention("p7", Place.HEADING, "党课", 5, 7, "二、怎样上党课"));
        assertThat(text.substring(16, 18)).isEqualTo("党课");
    }

    @Test
    void aLongSentenceIsShortenedAroundTheWord() {
        String text = "甲".repeat(300) + "党课" + "𠮷".repeat(300);

        Mention mention = classify("", List.of(), text).get(0).mentions().get(0);

        assertThat(mention.sentence()).contains("党课").startsWith("…").endsWith("…");
        assertThat(mention.sentence().length()).isLessThanOrEqualTo(Mention.LONGEST_SENTENCE);
        assertThat(mention.sentence().codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF))
                .isTrue();
    }

    @Test
    void aTitleThatNamesItsThemeKeepsWhatIsOnlyTouchedOnAway() {
        Passage[] passages = IntStream.rangeClosed(1, 9)
                .mapToObj(
                        i -> passage(PassageType.ARTICLE, "art-" + i, i == 5 ? "第五条　结果应当公示。" : "第" + i + "条　党课每季度一次。"))
                .toArray(Passage[]::new);

        assertThat(find("党课管理办法", passages).document())
                .extracting(TopicEvidence::topicId)
                .containsExactly("life");
        assertThat(find("几点体会", passages).document())
                .extracting(TopicEvidence::topicId)
                .containsExactly("life", "openness");
    }

    @Test
    void aDocumentFromAnotherWorldHasNoTopicsHoweverManyOfTheirWordsItUses() throws IOException {
        Files.writeString(folder.resolve("topics.txt"), "语境 社区、居民\n" + TAXONOMY);
        taxonomy = TopicTaxonomy.load(folder);
        String act = "检验的结果应当公示，样品的去向应当公开，费用由申请人预先缴纳。".repeat(4);

        assertThat(find("药品检验办法", passage(PassageType.ARTICLE, "art-1", act)).document())
                .isEmpty();
        assertThat(find("药品检验办法", passage(PassageType.ARTICLE, "art-1", act)).passages())
                .containsExactly(List.of());
        assertThat(ids(find("锦书社区居民药箱", passage(PassageType.ARTICLE, "art-1", act))
                        .document()))
                .containsExactly("openness");
    }

    @Test
    void severalThreadsFindTheSame() {
        String text = "党小组每月碰头，换届以后党课照开。";
        List<TopicEvidence> expected = classify("", List.of(), text);

        assertThat(IntStream.range(0, 2_000).parallel().mapToObj(i -> classify("", List.of(), text)))
                .allSatisfy(found -> assertThat(found).isEqualTo(expected));
    }

    @Test
    void anEmptyDocumentHasNoTopics() {
        assertThat(find("").document()).isEmpty();
        assertThat(classify("", List.of(), "")).isEmpty();
    }

    /** Two megabytes without a line feed or full stop: were the surroundings of a word read without bound, this would take minutes. */
    @Test
    void aTextWithoutPunctuationTakesNoLongerThanAnother() {
        String text = "党务公开和支部党课不是《".repeat(60_000);

        assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThat(classifier.classify("", List.of(), text, Optional.empty()))
                        .isNotNull());
    }

    private List<TopicEvidence> classify(String title, List<String> path, String text) {
        return classifier.classify(title, path, text, Optional.empty());
    }

    private DocumentTopics find(String title, Passage... passages) {
        return new DocumentTopicsFinder(taxonomy).find(title, List.of(passages));
    }

    private static Passage passage(PassageType type, String anchor, String text) {
        return new Passage(type, anchor, anchor, List.of(), text, OptionalInt.empty(), List.of());
    }

    private static List<String> ids(List<TopicEvidence> topics) {
        return topics.stream().map(TopicEvidence::topicId).toList();
    }

    private static double score(List<TopicEvidence> topics, String id) {
        return topics.stream()
                .filter(topic -> topic.topicId().equals(id))
                .findFirst()
                .orElseThrow()
                .score();
    }
}
