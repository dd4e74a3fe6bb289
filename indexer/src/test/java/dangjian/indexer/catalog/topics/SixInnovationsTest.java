package dangjian.indexer.catalog.topics;

import static org.assertj.core.api.Assertions.assertThat;

import dangjian.corpus.document.Passage;
import dangjian.corpus.document.PassageType;
import dangjian.corpus.topic.TopicEvidence;
import dangjian.corpus.topic.TopicTaxonomy;
import dangjian.indexer.catalog.topics.learned.TopicModelFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** An article on all six innovations (六个创新) and six integrations (六个结合), with the shipped words and model: each must come out where it is spoken of. */
class SixInnovationsTest {

    private static final Map<String, String> ARTICLE = new LinkedHashMap<>();

    static {
        ARTICLE.put("", "云雀街道的社区大多是十几年前由厂区改成的，党员多、单位多、难事也多。怎样把社区党建做活，我们边做边想，有几点看法。");
        ARTICLE.put("innovation-thinking", "第一，创新社区党建的思路。不能把党建当成关起门来的一件事，要先弄清它在社区里站在什么位置、为谁而做。");
        ARTICLE.put("innovation-mechanism", "第二，创新各方协作的机制。街道牵头，驻区单位和社区每季度坐到一起，谁家有什么、谁家缺什么，当面对清楚。");
        ARTICLE.put("innovation-content", "第三，创新党组织活动的内容。除了学文件，还要有居民愿意来的事情，做什么由大家报、大家选。");
        ARTICLE.put("innovation-method", "第四，创新联系群众的方法。白天找不到人就晚上去，屋里说不开就到院子里说。");
        ARTICLE.put("innovation-system", "第五，创新社区工作的制度。行得通的做法要一条一条定下来，换了人也照着办。");
        ARTICLE.put("innovation-supervision", "第六，创新党内外的监督。党员看干部，居民看党员，看见了就能说，说了就有人答。");
        ARTICLE.put("integration-mass-organizations", "做好这些，还要同几方面的工作拧在一起。一是与群团工作相结合，工会、共青团、妇联有自己的队伍，党组织要替它们搭台。");
        ARTICLE.put("integration-morality", "二是与居民的道德培养相结合，从尊敬长辈、讲信用这些小处做起。");
        ARTICLE.put("integration-civilization", "三是与社区的精神文明活动相结合，让院子里常有歌声。");
        ARTICLE.put("integration-safety", "四是与群防群治工作相结合，夜里有人走一圈，大家睡得踏实。");
        ARTICLE.put("integration-openness", "五是与政务公开相结合，花了多少、为什么花，写在墙上。");
        ARTICLE.put("integration-service", "六是与服务居民相结合，老人吃饭、孩子放学，件件有着落。");
    }

    private final DocumentTopics topics = new DocumentTopicsFinder(
                    TopicTaxonomy.load(LabelledPassages.CORPUS.resolve("topics")),
                    TopicModelFile.read(LabelledPassages.CORPUS.resolve("topics"))
                            .orElseThrow())
            .find("对做活社区党建的几点看法", passages());

    @Test
    void everyInnovationAndIntegrationComesOutAtItsPassage() {
        int index = 0;
        for (String expected : ARTICLE.keySet()) {
            if (!expected.isEmpty()) {
                assertThat(topics.passages().get(index)).as(expected).anySatisfy(topic -> {
                    assertThat(topic.topicId()).isEqualTo(expected);
                    assertThat(topic.mentions()).isNotEmpty();
                });
            }
            index++;
        }
    }

    @Test
    void noInnovationComesOutAtThePassageOfAnother() {
        int index = 0;
        for (String expected : ARTICLE.keySet()) {
            assertThat(topics.passages().get(index++))
                    .extracting(TopicEvidence::topicId)
                    .filteredOn(id -> id.startsWith("innovation"))
                    .isSubsetOf(expected);
        }
    }

    @Test
    void theDocumentHasThemAll() {
        List<String> expected =
                ARTICLE.keySet().stream().filter(id -> !id.isEmpty()).toList();

        assertThat(topics.document()).extracting(TopicEvidence::topicId).containsAll(expected);
    }

    private static List<Passage> passages() {
        List<Passage> passages = new ArrayList<>();
        for (String text : ARTICLE.values()) {
            String anchor = "p" + (passages.size() + 1);
            passages.add(new Passage(
                    PassageType.PARAGRAPH, anchor, anchor, List.of(), text, OptionalInt.empty(), List.of()));
        }
        return passages;
    }
}
