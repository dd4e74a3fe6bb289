package dangjian.corpus.topic;

import dangjian.corpus.DataFiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the taxonomy's lines:
 *
 * <pre>
 * 专题 innovation-thinking 创新工作思路     begins a topic: its id and its name
 * 上级 innovation                          the topic it belongs to, which stands above
 * 说明 重新认识社区党建……                    one sentence
 * 词语 工作思路、转变观念 3                  words that speak for it, and how strongly (1–5; 2 where nothing is said)
 * 排除 设计思路                             longer words within which those words don't speak for it
 * </pre>
 */
final class TaxonomyReader {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Map<String, Topic> topics = new LinkedHashMap<>();
    private TopicDraft draft;
    private final Set<String> context = new LinkedHashSet<>();
    private Optional<TopicMatrixAxes> matrix = Optional.empty();

    static TopicTaxonomy read(List<DataFiles.Line> lines) {
        TaxonomyReader reader = new TaxonomyReader();
        lines.forEach(reader::accept);
        reader.finishTopic();
        return new TopicTaxonomy(new ArrayList<>(reader.topics.values()), List.copyOf(reader.context), reader.matrix);
    }

    private void accept(DataFiles.Line line) {
        if (line.keyword().equals("专题")) {
            finishTopic();
            draft = begin(line);
            return;
        }
        if (line.keyword().equals("语境")) {
            addContext(line);
            return;
        }
        if (line.keyword().equals("矩阵")) {
            finishTopic();
            setMatrix(line);
            return;
        }
        if (draft == null) {
            throw line.problem("“" + line.keyword() + "”之前要先有一行“专题”");
        }
        if (line.rest().isEmpty()) {
            throw line.problem("“" + line.keyword() + "”后面没有内容");
        }
        switch (line.keyword()) {
            case "上级" -> draft.parent(parent(line));
            case "说明" -> draft.description(line.rest());
            case "词语" -> draft.addTerms(line);
            case "搭配" -> draft.addPairs(line);
            case "排除" -> draft.addExclusions(line);
            default -> throw line.problem("不认识“" + line.keyword() + "”，应为 语境、专题、上级、说明、词语、搭配、排除、矩阵 之一");
        }
    }

    private TopicDraft begin(DataFiles.Line line) {
        String[] parts = line.rest().split("[\\s\\u3000]+", 2);
        if (parts.length < 2) {
            throw line.problem("“专题”后面要有编号和名称，例如：专题 zuzhi-shenghuo 组织生活");
        }
        if (!ID.matcher(parts[0]).matches()) {
            throw line.problem("专题编号“" + parts[0] + "”只能用小写字母、数字和连字符");
        }
        if (topics.containsKey(parts[0])) {
            throw line.problem("专题编号“" + parts[0] + "”重复");
        }
        if (topics.values().stream().anyMatch(topic -> topic.name().equals(parts[1]))) {
            throw line.problem("专题名称“" + parts[1] + "”重复");
        }
        return new TopicDraft(line, parts[0], parts[1]);
    }

    private String parent(DataFiles.Line line) {
        if (!topics.containsKey(line.rest())) {
            throw line.problem("上级专题“" + line.rest() + "”不存在，或没有写在它的下级之前");
        }
        return line.rest();
    }

    private void addContext(DataFiles.Line line) {
        if (draft != null || !topics.isEmpty()) {
            throw line.problem("“语境”要写在所有专题之前");
        }
        context.addAll(WeightedWords.words(line, line.rest()));
    }

    private void setMatrix(DataFiles.Line line) {
        String[] ids = line.rest().split("[\\s\\u3000]+");
        if (ids.length != 2 || ids[0].equals(ids[1])) {
            throw line.problem("“矩阵”后面要有两个专题的编号，先行后列，例如：矩阵 innovation integration");
        }
        for (String id : ids) {
            if (!topics.containsKey(id)) {
                throw line.problem("矩阵的专题“" + id + "”不存在，或没有写在这一行之前");
            }
        }
        if (matrix.isPresent()) {
            throw line.problem("只能有一行“矩阵”");
        }
        matrix = Optional.of(new TopicMatrixAxes(ids[0], ids[1]));
    }

    private void finishTopic() {
        if (draft == null) {
            return;
        }
        Topic topic = draft.finish();
        topics.put(topic.id(), topic);
        draft = null;
    }
}
