package dangjian.corpus.topic;

import dangjian.corpus.DataFiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
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
    private static final Pattern TERMS = Pattern.compile("(?<terms>.*?)(?:[\\s\\u3000]+(?<weight>\\d+))?");
    private static final int USUAL_WEIGHT = 2;
    private static final int MOST_WEIGHT = 5;

    private final Map<String, Topic> topics = new LinkedHashMap<>();
    private Draft draft;

    /** A topic whose lines are being read. */
    private static final class Draft {
        private final DataFiles.Line line;
        private final String id;
        private final String name;
        private Optional<String> parent = Optional.empty();
        private String description = "";
        private final List<Topic.Term> terms = new ArrayList<>();
        private final List<String> exclusions = new ArrayList<>();

        Draft(DataFiles.Line line, String id, String name) {
            this.line = line;
            this.id = id;
            this.name = name;
        }

        void add(DataFiles.Line line, Topic.Term term) {
            if (exclusions.contains(term.text())) {
                throw line.problem("“" + term.text() + "”在这个专题里已经是“排除”的词，不能又是“词语”");
            }
            if (terms.stream().anyMatch(known -> known.text().equals(term.text()))) {
                throw line.problem("词“" + term.text() + "”在这个专题里重复");
            }
            terms.add(term);
        }

        void exclude(DataFiles.Line line, String word) {
            if (terms.stream().noneMatch(term -> isWithin(term.text(), word))) {
                throw line.problem("“排除”的词“" + word + "”应比上面的一个“词语”长，并且包含它，例如：词语 公开；排除 公开招聘");
            }
            exclusions.add(word);
        }

        private static boolean isWithin(String term, String word) {
            return word.length() > term.length() && word.contains(term);
        }
    }

    static TopicTaxonomy read(List<DataFiles.Line> lines) {
        TaxonomyReader reader = new TaxonomyReader();
        lines.forEach(reader::accept);
        reader.finishTopic();
        return new TopicTaxonomy(new ArrayList<>(reader.topics.values()));
    }

    private void accept(DataFiles.Line line) {
        if (line.keyword().equals("专题")) {
            finishTopic();
            draft = begin(line);
            return;
        }
        if (draft == null) {
            throw line.problem("“" + line.keyword() + "”之前要先有一行“专题”");
        }
        if (line.rest().isEmpty()) {
            throw line.problem("“" + line.keyword() + "”后面没有内容");
        }
        switch (line.keyword()) {
            case "上级" -> draft.parent = Optional.of(parent(line));
            case "说明" -> draft.description = line.rest();
            case "词语" -> terms(line).forEach(term -> draft.add(line, term));
            case "排除" -> words(line, line.rest()).forEach(word -> draft.exclude(line, word));
            default -> throw line.problem("不认识“" + line.keyword() + "”，应为 专题、上级、说明、词语、排除 之一");
        }
    }

    private Draft begin(DataFiles.Line line) {
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
        return new Draft(line, parts[0], parts[1]);
    }

    private String parent(DataFiles.Line line) {
        if (!topics.containsKey(line.rest())) {
            throw line.problem("上级专题“" + line.rest() + "”不存在，或没有写在它的下级之前");
        }
        return line.rest();
    }

    private static List<Topic.Term> terms(DataFiles.Line line) {
        Matcher matcher = TERMS.matcher(line.rest());
        if (!matcher.matches() || matcher.group("terms").isBlank()) {
            throw line.problem("“词语”后面没有词");
        }
        int weight = weight(line, matcher.group("weight"));
        return words(line, matcher.group("terms")).stream()
                .map(word -> new Topic.Term(word, weight))
                .toList();
    }

    private static List<String> words(DataFiles.Line line, String listed) {
        List<String> words = new ArrayList<>();
        for (String listedWord : listed.split("[、，,]", -1)) {
            String word = listedWord.strip();
            if (word.codePointCount(0, word.length()) < 2) {
                throw line.problem("词“" + word + "”太短，至少要两个字");
            }
            words.add(word);
        }
        return words;
    }

    private static int weight(DataFiles.Line line, String written) {
        if (written == null) {
            return USUAL_WEIGHT;
        }
        boolean inRange = written.length() == 1 && written.charAt(0) >= '1' && written.charAt(0) - '0' <= MOST_WEIGHT;
        if (!inRange) {
            throw line.problem("分量“" + written + "”应在 1 到 " + MOST_WEIGHT + " 之间");
        }
        return Integer.parseInt(written);
    }

    private void finishTopic() {
        if (draft == null) {
            return;
        }
        if (draft.description.isEmpty()) {
            throw draft.line.problem("专题“" + draft.name + "”没有“说明”");
        }
        topics.put(
                draft.id,
                new Topic(draft.id, draft.name, draft.description, draft.parent, draft.terms, draft.exclusions));
        draft = null;
    }
}
